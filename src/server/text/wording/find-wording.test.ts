import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordingCases } from "../../../../test/support/wording-cases.ts";
import { findWording } from "./find-wording.ts";
import type { WordingContext } from "./wording-finding.ts";

const context: WordingContext = { orderNumber: "202611180012345", customerName: "欧阳明" };
const kindsOf = (text: string, known = context) => findWording(text, known).map(({ kind }) => kind);
const found = (text: string) => findWording(text, context).map(({ span }) => text.slice(...span));

describe.each(Object.entries(wordingCases))("%s", (kind, { is, isNot }) => {
  test.each(is)("is: %s", (text) => {
    expect(kindsOf(text)).toContain(kind);
  });
  test.each(isNot)("is not: %s", (text) => {
    expect(kindsOf(text)).not.toContain(kind);
  });
});

test("what is found can be shown in the text as it was written", () => {
  expect(found("您好，加我 V 信：abc12345 聊")).toEqual(["我 V 信：abc12345"]);
  expect(found("補償您２００元紅包")).toEqual(["２００元"]);
});

test("goodwill is measured by what this agent may give", () => {
  expect(kindsOf("补偿您100元红包", { agentLimitYuan: 200 })).toEqual([]);
  expect(kindsOf("补偿您20元红包", { agentLimitYuan: 10 })).toEqual(["over_authority_promise"]);
});

test("what the customer alone may see becomes grave where everybody sees it", () => {
  const severity = (channel: string) => findWording("您的手机号13812345678对吗", { channel })[0]?.severity;
  expect([severity("chat"), severity("public_review")]).toEqual(["warn", "block"]);
});

test("any text is read without failing, and what is found lies inside it", () => {
  const pieces = fc.constantFrom(
    ..."尽快 给您 退 不能 ( ( ) 加微信 ❤ 100% 保证 13812345678 “ ” ? 。 \n 订单 元 200 您自己 \ud83d 👨‍👩‍👧 ㎡ ﬁ ２ 薇".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 30 }),
      (words) => {
        const text = words.join("");
        for (const { span } of findWording(text, context)) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each(["(", "不能退", "1", "加", " ", "😀", "“"])("100,000 signs of %j take a bounded time", (sign) => {
  const text = sign.repeat(100_000 / sign.length);
  const before = process.cpuUsage();
  findWording(text, context);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(8_000);
});
