import { expect, test } from "vitest";
import { stretchesOf, withoutWords } from "./hidden-words.ts";

const messages = [
  { id: "a", text: "陈老师您好，陈老师家在桂花园" },
  { id: "b", text: "好的" },
];

test("every place of a word is hidden, in each message it stands in", () => {
  expect(stretchesOf(["陈老师"], messages)).toEqual([
    { messageId: "a", start: 0, end: 3 },
    { messageId: "a", start: 6, end: 9 },
  ]);
});

test("words that overlap are hidden in one piece, and blanks hide nothing", () => {
  expect(stretchesOf(["陈老师家", "老师家在", " "], messages)).toEqual([
    { messageId: "a", start: 6, end: 11 },
  ]);
});

test("the message is shown as it will be read", () => {
  expect(withoutWords(["桂花园", "陈老师"], messages[0]!)).toBe("***您好，***家在***");
  expect(withoutWords([], messages[1]!)).toBe("好的");
});
