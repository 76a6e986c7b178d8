import { expect, test } from "vitest";
import { emergingTopics, type Voice } from "./emerging-topics.ts";

const usual = [
  "快递一直没有更新，什么时候能送到",
  "衣服尺码偏小，想换大一号",
  "收到的杯子碎了，包装太薄",
  "退款三天了还没有到账",
  "客服一直不回复消息",
  "颜色和图片不一样，有色差",
  "赠品没有一起发过来",
];
const history = voices("h", 350, (index) => usual[index % usual.length]!);

// Nobody names a product, and nobody says it in the same words.
const lumps = [
  "打开就看到结块，冲不开",
  "奶粉有结块了，宝宝不肯喝",
  "罐子里面全是结块，怎么回事",
  "刚开的新罐就结块，太吓人",
  "冲的时候发现结块很多",
  "又是结块，这批次有问题吧",
];

test("a trouble that nobody wrote about before is seen, with its voices", () => {
  const recent = [
    ...voices("r", 50, (index) => usual[index % usual.length]!),
    ...voices("n", 6, (index) => lumps[index]!),
  ];
  const [first, ...others] = emergingTopics(history, recent);
  expect(first!.words).toContain("结块");
  expect(first!.voices).toEqual(["n0", "n1", "n2", "n3", "n4", "n5"]);
  expect(first!.customers).toBe(6);
  expect(others).toEqual([]);
});

test("fifty complaints of the usual kinds raise nothing, nor do three times as many", () => {
  for (const count of [50, 150])
    expect(
      emergingTopics(
        history,
        voices("r", count, (index) => usual[(index * 3) % usual.length]!),
      ),
    ).toEqual([]);
});

test("one customer who writes six times is one", () => {
  const recent = [
    ...voices("r", 50, (index) => usual[index % usual.length]!),
    ...voices("n", 6, (index) => lumps[index]!).map((voice) => ({ ...voice, customer: "the same" })),
  ];
  expect(emergingTopics(history, recent)).toEqual([]);
});

test("the order in which they came does not matter", () => {
  const recent = [
    ...voices("r", 50, (index) => usual[index % usual.length]!),
    ...voices("n", 6, (index) => lumps[index]!),
  ];
  const words = (topics: ReturnType<typeof emergingTopics>) => topics.map((topic) => topic.words);
  expect(words(emergingTopics(history.toReversed(), recent.toReversed()))).toEqual(
    words(emergingTopics(history, recent)),
  );
});

test("with no history and nobody writing there is nothing to say", () => {
  expect(emergingTopics([], [])).toEqual([]);
});

function voices(prefix: string, count: number, text: (index: number) => string): Voice[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    customer: `${prefix}-customer-${index}`,
    text: text(index),
  }));
}
