import { expect, test } from "vitest";
import { phoneTailOf } from "./phone-tail.ts";

test.each([
  ["1234", "1234"],
  [" 12 34 ", "1234"],
  ["１２３４", "1234"],
  ["13900001234", "1234"],
  ["+86 139-0000-1234", "1234"],
  ["123", null],
  ["12345", null],
  ["abcd", null],
  ["", null],
])("%j reads %j", (typed, tail) => {
  expect(phoneTailOf(typed)).toBe(tail);
});
