import { describe, expect, test } from "vitest";
import type { PlanParty } from "../../../../shared/api/alert-fields.ts";
import { notAtNight } from "./quiet-hours.ts";
import { isQuiet, type Member, orderLadder } from "./rules.ts";

const party: PlanParty = {
  code: "pr",
  name: { zh: "公关", en: "PR" },
  staffIds: [],
  roles: ["pr"],
  departments: [],
  climbsTo: ["operations_manager"],
  channels: [{ channel: "sms", afterMinutes: 0 }],
  climbAfterMinutes: 10,
  answerWithinMinutes: 30,
};

function member(id: string, more: Partial<Member> = {}): Member {
  return { id, role: "pr", department: null, deputyId: null, isAway: false, ...more };
}
const boss = member("boss", { role: "operations_manager" });

describe("the order of calling", () => {
  test.each([
    ["one alone, then those above", [member("a"), boss], ["a", "boss"]],
    [
      "their deputy before those above",
      [member("a", { deputyId: "d" }), member("d", { role: "agent" }), boss],
      ["a", "d", "boss"],
    ],
    [
      "whoever is away is passed over for the deputy",
      [member("a", { deputyId: "d", isAway: true }), member("d", { role: "agent" }), boss],
      ["d", "boss"],
    ],
    [
      "those above are reached in time, however many there are below",
      [member("a"), member("b"), member("c"), member("e"), boss],
      ["a", "b", "boss", "c", "e"],
    ],
    ["nobody of its own", [boss], ["boss"]],
    ["nobody at all", [], []],
  ])("%s", (_name, members, ladder) => {
    expect(orderLadder(party, members)).toEqual(ladder);
  });

  test("named people come before those of the role", () => {
    expect(
      orderLadder({ ...party, staffIds: ["n"] }, [member("a"), member("n", { role: "agent" }), boss])[0],
    ).toBe("n");
  });
});

describe("the house's night", () => {
  test.each([
    ["22:00", "08:00", "23:30", true],
    ["22:00", "08:00", "03:00", true],
    ["22:00", "08:00", "08:00", false],
    ["12:00", "14:00", "13:00", true],
    ["12:00", "14:00", "14:00", false],
    ["00:00", "00:00", "03:00", false],
  ])("%s to %s, at %s", (from, to, at, quiet) => {
    expect(isQuiet({ from, to }, at)).toBe(quiet);
  });

  test("ends in the morning of the house's own zone", () => {
    const night = new Date("2026-09-16T23:30:00+08:00");
    expect(notAtNight({ from: "22:00", to: "08:00" }, night, "Asia/Shanghai")).toEqual(
      new Date("2026-09-17T08:00:00+08:00"),
    );
    const day = new Date("2026-09-16T12:00:00+08:00");
    expect(notAtNight({ from: "22:00", to: "08:00" }, day, "Asia/Shanghai")).toEqual(day);
  });
});
