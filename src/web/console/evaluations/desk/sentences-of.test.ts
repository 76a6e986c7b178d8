import { expect, test } from "vitest";
import { sentencesOf } from "./sentences-of.ts";

test.each([
  ["您好。马上给您处理！", ["您好。", "马上给您处理！"]],
  ["  在吗？\n 在的  ", ["在吗？", "在的"]],
  ["没有标点", ["没有标点"]],
  ["。。。", []],
  ["", []],
])("%j is read sentence by sentence", (text, sentences) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
