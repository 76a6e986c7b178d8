import { expect, test } from "vitest";
import { numberFromSerial } from "../../../shared/complaint-number.ts";
import { permissionsOfRole } from "../../../shared/roles.ts";
import { commandMatches } from "./command-matches.ts";
import { shellZh } from "./locales/zh.ts";
import { railEntries } from "./rail-entries.ts";

const number = numberFromSerial(7, 1);
const agent = railEntries(permissionsOfRole.agent);
const handler = railEntries(permissionsOfRole.department_handler);
const match = (typed: string, entries = agent) => commandMatches(typed, entries, ({ name }) => shellZh[name]);

test("a complaint number opens the complaint, however it was copied", () => {
  expect(match(` ${number.replaceAll("-", " ")} `)).toEqual([{ kind: "complaint", number }]);
});

test("a number with a slipped digit is said to be one instead of not being found", () => {
  const slipped = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);

  expect(match(slipped)).toEqual([{ kind: "slip", number: slipped }]);
});

test("nothing typed offers every place", () => {
  expect(match("")).toHaveLength(agent.length);
});

test("a place is found by its Chinese name and by its English one", () => {
  expect(match("告急")[0]).toMatchObject({ kind: "place", entry: { name: "at_risk" } });
  expect(match("archive")[0]).toMatchObject({ kind: "place", entry: { name: "archive" } });
});

test("other words are searched for, in what is open and in the archive", () => {
  expect(match("保温杯")).toEqual([
    { kind: "searchOpen", text: "保温杯" },
    { kind: "searchArchive", text: "保温杯" },
  ]);
});

test("who may not read complaints is offered neither number nor search", () => {
  expect(match(number, handler)).toEqual([]);
  expect(match("保温杯", handler)).toEqual([]);
});
