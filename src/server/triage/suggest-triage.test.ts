import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggestTriage } from "./suggest-triage.ts";

const composed: { label: string; text: string }[] = parse(
  readFileSync(new URL("../../../bench/labels/composed.csv", import.meta.url)),
  { columns: true },
);

describe("composed complaints of every kind are recognised", () => {
  test.each(composed)("$label: $text", ({ label, text }) => {
    const { category, second } = suggestTriage({ text });
    expect(`${category}/${second}`).toBe(label);
  });
});

describe("the fast lane", () => {
  test.each([
    ["critical", "safety_hazard", "充电宝充着电突然冒烟起火"],
    ["critical", "injury", "椅子腿断了，老人摔倒骨折住院"],
    ["critical", "self_harm", "钱要不回来我就不想活了"],
    ["critical", "violence", "再不退钱我就带刀去你们店里"],
    ["critical", "counterfeit_medicine", "在你们这里买的药是假的"],
    ["high", "minors", "孩子偷偷充值了两千块游戏币"],
    ["high", "counterfeit", "怀疑这双鞋是假货"],
    ["high", "health", "面包里吃出一根头发"],
    ["high", "regulator_threat", "快递三天没动，再不处理我打12315"],
    ["high", "media_threat", "退款拖着不给，我要找记者曝光"],
    ["high", "legal_threat", "不退货就法院见，我已经找了律师"],
    ["high", "group_case", "我们建了维权群，二十多人都是这样"],
    ["high", "personal_data", "你们把我的手机号泄露给了骗子"],
    ["high", "repeated", "这是我第三次投诉了，还是没人管"],
  ])("%s by %s: %s", (severity, rule, text) => {
    const suggestion = suggestTriage({ text });
    expect(suggestion.severity).toBe(severity);
    expect(suggestion.fastLane).toContain(rule);
    expect(suggestion.reasons.every(({ zh, en }) => zh && en)).toBe(true);
  });

  test.each([
    ["low", "裤子稍微有点偏大"],
    ["normal", "订了三本书，只收到两本"],
    ["normal", "没有爆炸，也没人受伤，就是开不了机"],
  ])("an ordinary trouble stays %s: %s", (severity, text) => {
    expect(suggestTriage({ text })).toMatchObject({ severity, fastLane: [] });
  });
});

describe("the demand", () => {
  test.each([
    ["refund", "衣服破了个洞，我要求全额退款"],
    ["refund", "迟迟不给退款"],
    ["refund", "Broken on arrival, I want my money back"],
    ["return", "尺码不对，申请退货"],
    ["exchange", "颜色发错了，请给我换一件"],
    ["reship", "少了一袋，请补发"],
    ["repair", "才用一个月就坏了，要求免费维修"],
    ["compensation", "昨天买今天降价，请补差价"],
    ["apology", "客服骂人，必须公开道歉"],
    ["explanation", "为什么取消我的订单，给我一个说法"],
    ["fulfil", "都十天了，请尽快发货"],
    ["punish", "这种卖假货的店铺应该严惩"],
    ["other", "鞋底有点硬"],
  ])("%s: %s", (demand, text) => {
    expect(suggestTriage({ text }).demand).toBe(demand);
  });

  test("what the customer wrote as the demand counts before the story", () => {
    const suggestion = suggestTriage({ text: "客服说可以退款，可是我不想退", demandText: "请换一双新的" });
    expect(suggestion.demand).toBe("exchange");
  });
});

test("the title is read before the story", () => {
  const story = "上周买的鞋子，快递倒是第二天就到了，找客服也有人回复。";
  expect(suggestTriage({ title: "买到假货", text: story }).category).toBe("counterfeit");
});

test("a text that says nothing plain is suggested with little confidence and says so", () => {
  const suggestion = suggestTriage({ text: "如题" });
  expect(suggestion.confidence).toBeLessThan(0.4);
  expect(suggestion.reasons).toEqual([
    { zh: expect.stringContaining("人工"), en: expect.any(String), words: [] },
  ]);
});

test("any text gets a suggestion, twice the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(suggestTriage({ text })).toEqual(suggestTriage({ text }));
    }),
  );
});

test("a megabyte of text takes bounded time", () => {
  const start = performance.now();
  suggestTriage({ text: "没有发货也不退款，等了三天三夜。".repeat(60_000) });
  expect(performance.now() - start).toBeLessThan(2_000);
});
