import { expect, test } from "vitest";
import { silenceTimes } from "./rules.ts";

test.each([
  [3, "2026-09-18T10:00:00.000Z"],
  [2, "2026-09-18T10:00:00.000Z"],
  [1, "2026-09-18T22:00:00.000Z"],
])("a silence of %i days is announced at %s", (silenceDays, announced) => {
  const closeAt = new Date("2026-09-19T10:00:00Z");
  expect(silenceTimes(closeAt, silenceDays)).toEqual({ announceAt: new Date(announced), closeAt });
});
