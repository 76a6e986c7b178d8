import { expect, test } from "vitest";
import type { SupplyField } from "../api/types.ts";
import { entriesFrom, isFilledIn } from "./reply-entries.ts";

const label = { zh: "栏", en: "Field" };
const field = (code: string, kind: SupplyField["kind"], isRequired = true): SupplyField => ({
  code,
  label,
  kind,
  isRequired,
});

test("each field is sent in its own kind, and what was left empty not at all", () => {
  const fields = [
    field("words", "text"),
    field("weight", "number"),
    field("ok", "yes_no"),
    field("more", "text"),
  ];
  expect(entriesFrom(fields, { words: " 合格 ", weight: "１.５", ok: "no", more: "  " })).toEqual({
    words: "合格",
    weight: 1.5,
    ok: false,
  });
});

test.each([
  [field("a", "text"), "", false],
  [field("a", "text", false), "", true],
  [field("a", "number"), "1,5", false],
  [field("a", "number"), "12", true],
  [field("a", "yes_no"), "no", true],
])("%j with %j may be sent: %s", (asked, typed, may) => {
  expect(isFilledIn(asked, typed)).toBe(may);
});
