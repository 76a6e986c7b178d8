import { expect, test } from "vitest";
import { drawable } from "./drawable.ts";

test.each([
  ["王喆：￥129.00，①“好”\n第二行", "王喆：￥129.00，①“好”\n第二行"],
  ["谢谢 👍🏽！", "谢谢 〓！"],
  ["一家 👨‍👩‍👧 三口", "一家 〓 三口"],
  ["𠮷野家", "〓野家"],
  ["看\u200b不\u0007见", "看不见"],
])("%j is drawn as %j", (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});
