import { expect, test } from "vitest";
import { playTime } from "./play-time.ts";

test.each([
  [0, "0:00"],
  [65.9, "1:05"],
  [3_729, "1:02:09"],
  [-1, "0:00"],
])("%s seconds are shown as %s", (seconds, shown) => {
  expect(playTime(seconds)).toBe(shown);
});
