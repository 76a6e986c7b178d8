import { expect, test } from "vitest";
import { intend } from "./intention.ts";

test("the same content sent again keeps its key", () => {
  const first = intend({ text: "杯子裂了" }, null);

  expect(intend({ text: "杯子裂了" }, first).key).toBe(first.key);
});

test("changed content is a new intention", () => {
  const first = intend({ text: "杯子裂了" }, null);

  expect(intend({ text: "杯子裂了，漏水" }, first).key).not.toBe(first.key);
});

test("keys are never alike", () => {
  const keys = Array.from({ length: 1_000 }, () => intend("x", null).key);

  expect(new Set(keys).size).toBe(1_000);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
});
