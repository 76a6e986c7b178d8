import { expect, test } from "vitest";
import { copiedLetters } from "./copied-letters.ts";
import type { Voice } from "./emerging-topics.ts";

const letter =
  "贵司直播间宣传的养生壶标称终身质保，实际拒绝保修，现要求按照广告承诺退一赔三，否则向监管部门举报";
const usual = ["快递一直没有更新，什么时候能送到", "衣服尺码偏小，想换大一号", "退款三天了还没有到账"];
const history = voices("h", 200, (at) => `${usual[at % 3]}${String.fromCodePoint(0x4e00 + at)}`);
const others = voices("r", 30, (at) => `${usual[at % 3]}${String.fromCodePoint(0x5e00 + at)}`);

test("one letter sent by six customers is seen, with words that stand in all its copies", () => {
  const copies = voices("c", 6, (at) => `${letter}${"，急".repeat(at % 2)}，电话 1380000000${at}`);
  const [first, ...more] = copiedLetters(history, [...others, ...copies]);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ customers: 6, voices: ["c0", "c1", "c2", "c3", "c4", "c5"] });
  expect(first!.words.length).toBeGreaterThan(0);
  expect(first!.words.join()).not.toMatch(/\d/);
  for (const word of first!.words) expect(letter.includes(word)).toBe(true);
});

test("one customer who sends it six times is one, and two are not many", () => {
  const six = voices("c", 6, () => letter).map((voice) => ({ ...voice, customer: "the same" }));
  expect(copiedLetters(history, [...others, ...six])).toEqual([]);
  expect(copiedLetters(history, [...others, ...voices("c", 2, () => letter)])).toEqual([]);
});

test("a form that customers have always filled in is nothing", () => {
  const form = voices("f", 100, () => letter);
  expect(copiedLetters([...history, ...form], [...others, ...voices("c", 12, () => letter)])).toEqual([]);
});

function voices(prefix: string, count: number, text: (at: number) => string): Voice[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${prefix}${at}`,
    customer: `${prefix}-customer-${at}`,
    text: text(at),
  }));
}
