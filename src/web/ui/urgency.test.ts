import { expect, test } from "vitest";
import { calmly, urgencyOf } from "./urgency.ts";

const warnAt = new Date("2026-03-02T10:00:00Z");
const dueAt = new Date("2026-03-02T12:00:00Z");

test.each([
  ["2026-03-02T09:59:59Z", "calm"],
  ["2026-03-02T10:00:00Z", "atRisk"],
  ["2026-03-02T11:59:59Z", "atRisk"],
  ["2026-03-02T12:00:00Z", "breached"],
] as const)("at %s the time left is %s", (now, level) => {
  expect(urgencyOf(new Date(now), dueAt, warnAt)).toBe(level);
});

test("what the server called at risk stays so although the browser has no warning time", () => {
  expect(urgencyOf(new Date("2026-03-02T08:00:00Z"), dueAt, null, "atRisk")).toBe("atRisk");
});

test("what the server called breached stays so although this browser's clock is slow", () => {
  expect(urgencyOf(new Date("2026-03-02T08:00:00Z"), dueAt, warnAt, "breached")).toBe("breached");
});

test.each([
  ["2026-03-02T11:55:07Z", "2026-03-02T11:55:07.000Z"],
  ["2026-03-02T11:42:07Z", "2026-03-02T11:43:00.000Z"],
  ["2026-03-02T12:00:30Z", "2026-03-02T12:00:00.000Z"],
  ["2026-03-02T14:05:59Z", "2026-03-02T14:05:00.000Z"],
])("a countdown at %s is written as at %s", (now, written) => {
  expect(calmly(new Date(now), dueAt).toISOString()).toBe(written);
});
