import { expect, test } from "vitest";
import { neighbour } from "./use-chosen-row.ts";

const rows = [{ number: "a" }, { number: "b" }, { number: "c" }];

test("the first key stands on the first row", () => {
  expect(neighbour(rows, undefined, 1)).toBe("a");
  expect(neighbour(rows, undefined, -1)).toBe("a");
});

test("keys go down and up and stop at both ends", () => {
  expect(neighbour(rows, "a", 1)).toBe("b");
  expect(neighbour(rows, "b", -1)).toBe("a");
  expect(neighbour(rows, "c", 1)).toBe("c");
  expect(neighbour(rows, "a", -1)).toBe("a");
});

test("when the chosen complaint has left the list, the keys begin again at the top", () => {
  expect(neighbour(rows, "gone", 1)).toBe("a");
});

test("an empty list has no row to stand on", () => {
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
