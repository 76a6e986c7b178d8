import { expect, test } from "vitest";
import { shareSum } from "./share-sum.ts";

test.each([
  [[{ percent: 70 }, { percent: 30 }], { sum: 100, left: 0, isWhole: true }],
  [[{ percent: 70 }], { sum: 70, left: 30, isWhole: false }],
  [[{ percent: 70 }, { percent: 40 }], { sum: 110, left: -10, isWhole: false }],
  [[{ percent: 100 }, {}, undefined], { sum: 100, left: 0, isWhole: true }],
  [[], { sum: 0, left: 100, isWhole: false }],
])("shares %j come to %j", (shares, expected) => {
  expect(shareSum(shares)).toEqual(expected);
});
