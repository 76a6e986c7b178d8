import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPromises } from "./find-promises.ts";
import { inZone } from "./in-zone.ts";

// A Wednesday afternoon.
const base = "2026-11-18T14:30:00+08:00";

function dues(text: string, at = base) {
  return findPromises(text, new Date(at)).map(({ due }) => due && inZone(due).slice(0, 16));
}

describe("when a promise falls due", () => {
  test.each([
    ["半小时内给您回电", "2026-11-18T15:00"],
    ["24-48小时内给您退款", "2026-11-20T14:30"],
    ["18:00前给您补发", "2026-11-18T18:00"],
    ["3点整给您回电", "2026-11-18T15:00"],
    ["师傅2点到4点之间上门", "2026-11-18T16:00"],
    ["明早给您回复", "2026-11-19T12:00"],
    ["下班前给您回复", "2026-11-18T18:00"],
    ["今晚给您回复", "2026-11-19T00:00"],
    ["明晚之前给您回复", "2026-11-19T18:00"],
    ["周五前给您寄出", "2026-11-20T00:00"],
    ["下周三前给您寄出", "2026-11-25T00:00"],
    ["最晚22号给您退款", "2026-11-23T00:00"],
    ["25号前（含25号）给您退款", "2026-11-26T00:00"],
    ["月底前给您换货", "2026-12-01T00:00"],
    ["7天内给您寄到", "2026-11-26T00:00"],
    ["半个月内给您寄到", "2026-12-04T00:00"],
    ["3个工作日内给您退款", "2026-11-24T00:00"],
    ["本周内给您答复", "2026-11-23T00:00"],
    ["We will call you by Friday", "2026-11-21T00:00"],
    ["We'll refund you within 3-5 business days", "2026-11-26T00:00"],
  ])("%s", (text, due) => {
    expect(dues(text)).toEqual([due]);
  });

  test("working days step over a public holiday and count the Saturday worked for it", () => {
    expect(dues("5个工作日内退款给您", "2026-09-28T10:15:00+08:00")).toEqual(["2026-10-11T00:00"]);
    expect(dues("节后第一个工作日给您退款", "2026-09-28T10:15:00+08:00")).toEqual(["2026-10-09T00:00"]);
  });

  test("an hour belongs to the day that was named before it", () => {
    expect(dues("明天上午给您发货，下午把单号发您")).toEqual(["2026-11-19T12:00", "2026-11-19T18:00"]);
    expect(dues("如果明天12点前没更新，我下午6点前给您打电话")).toEqual(["2026-11-19T18:00"]);
  });

  test("a time in a clause of its own belongs to the deed beside it", () => {
    expect(dues("今天18:00前，由主管给您答复")).toEqual(["2026-11-18T18:00"]);
    expect(dues("我们会给您回电，最晚明天下午三点")).toEqual(["2026-11-19T15:00"]);
  });
});

describe("what kind of promise it is", () => {
  test("a clock that starts with the condition has no time yet", () => {
    expect(findPromises("收到退货后3个工作日内给您退款", new Date(base))).toMatchObject([
      { conditional: true, due: null, vague: false },
    ]);
  });

  test("a promise without a time is vague, and a time beside it makes it plain", () => {
    expect(findPromises("我们会尽快处理", new Date(base))).toMatchObject([{ vague: true, due: null }]);
    expect(findPromises("我们会尽快处理，最晚明天下午给您答复", new Date(base))).toMatchObject([
      { vague: false },
    ]);
  });

  test("an expectation is told apart from a promise", () => {
    expect(findPromises("预计明天送达", new Date(base))).toMatchObject([{ estimate: true }]);
  });

  test("the person or department named is the one who promises", () => {
    const by = (text: string) => findPromises(text, new Date(base)).map((found) => found.by);
    expect(by("王经理明早给您致电")).toEqual(["王经理"]);
    expect(by("我让仓库今天下班前给您补发")).toEqual(["仓库"]);
    expect(by("我跟仓库确认，15分钟内回您")).toEqual([null]);
  });
});

describe("what is no promise", () => {
  test.each([
    "昨天下午已经给您补发了",
    "请您在24小时内上传照片",
    "一般3个工作日到账",
    "客服工作时间为9:00-21:00",
    "优惠券三天内有效",
    "您明天上午方便接电话吗？",
    "快递员说今天下午会送到",
    "我不能保证明天一定能送到",
    "请稍等，马上为您查询",
    "给您带来不便十分抱歉",
    "Please send us the photos within 24 hours.",
    "We shipped your order yesterday.",
  ])("%s", (text) => {
    expect(findPromises(text, new Date(base))).toEqual([]);
  });
});

test("full-width, spaced and traditional writing is read, and the span is that of the words as written", () => {
  const text = "親，２ 小時 內主管給您回電。";
  const [found] = findPromises(text, new Date(base));
  expect(found).toMatchObject({ by: "主管", due: new Date("2026-11-18T16:30:00+08:00") });
  expect(text.slice(...found!.span)).toBe("２ 小時 內主管給您回電");
});

// Counting so many working days one by one would not end within the test.
test("a time ten years off is nobody's promise", () => {
  for (const words of [
    "99999999个工作日内给您退款",
    "退款20263199工作日",
    "99999999天内退款",
    "9999999个月内给您回电",
  ])
    expect(
      findPromises(words, new Date(base)).every(({ due }) => due === null),
      words,
    ).toBe(true);
});

test("any text is read without failing, and spans lie inside it", () => {
  const pieces = fc.constantFrom(
    ..."明天 下午 三点 前 内 后 3 日 号 月 周 五 工作日 给您 回电 退款 如果 ， 。 ？ 请 我 会 31 99 : - 2026 年底 小时 by in will we Friday am".split(
      " ",
    ),
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 24 });
  fc.assert(
    fc.property(text, (words) => {
      const message = words.join("");
      for (const { span, due } of findPromises(message, new Date(base))) {
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeLessThanOrEqual(message.length);
        expect(span[0]).toBeLessThan(span[1]);
        if (due) expect(due.getTime()).toBeGreaterThan(new Date(base).getTime());
      }
    }),
    { numRuns: 2_000 },
  );
});
