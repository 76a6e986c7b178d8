import { expect, test } from "vitest";
import { instantOf, tomorrowEvening, wallTime } from "./wall-time.ts";

test("a time typed in Shanghai is kept as its instant and read back the same", () => {
  expect(instantOf("2026-11-23T18:00", "Asia/Shanghai")).toBe("2026-11-23T10:00:00Z");
  expect(wallTime("2026-11-23T10:00:00Z", "Asia/Shanghai")).toBe("2026-11-23T18:00");
});

test("tomorrow is the house's tomorrow, although the world's date is still yesterday's", () => {
  expect(tomorrowEvening(new Date("2026-11-22T17:00:00Z"), "Asia/Shanghai")).toBe("2026-11-24T18:00");
  expect(tomorrowEvening(new Date("2026-11-22T15:00:00Z"), "Asia/Shanghai")).toBe("2026-11-23T18:00");
});
