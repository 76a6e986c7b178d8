import { expect, test } from "vitest";
import { normalisePhone } from "./phone.ts";

test.each([
  ["13812345678", "13812345678"],
  [" 138 1234-5678 ", "13812345678"],
  ["１３８１２３４５６７８", "13812345678"],
  ["+86 138 1234 5678", "13812345678"],
  ["0086-13812345678", "13812345678"],
  ["(010) 6552 1234", "01065521234"],
  ["+44 20 7946 0958", "+442079460958"],
  ["没有电话", undefined],
  ["12345", undefined],
  ["138123456789012345", undefined],
  ["13812345678; drop table customer", undefined],
])("%j is kept as %j", (typed, kept) => {
  expect(normalisePhone(typed)).toBe(kept);
});
