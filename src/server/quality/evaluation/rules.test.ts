import { expect, test } from "vitest";
import { countedSeconds } from "./rules.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 8, 16, 2, 0, seconds));

test.each([
  ["work that was done", 15, 0, 15, 15],
  ["no more than has passed", 30, 0, 10, 10],
  ["nothing twice: two windows beat at the same moment", 15, 15, 15, 0],
  ["nothing from a clock that runs backwards", 15, 20, 15, 0],
  ["idle time in between is not made up for", 15, 0, 600, 15],
])("%s", (_, claimed, countedUntil, now, counted) => {
  expect(countedSeconds(claimed, at(countedUntil), at(now))).toBe(counted);
});
