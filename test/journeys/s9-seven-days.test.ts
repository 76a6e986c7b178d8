import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { bought } from "../support/bought.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { acceptedComplaint } from "../support/walk.ts";

/** All were signed for on Monday the 14th; today is Wednesday the 16th, and the seventh day the 21st. */
const lastDay = "2026-09-21";
const article25 = "《消费者权益保护法》 第二十五条";

type Goods = { sku: string; name: string; category: string; priceMinor: number };
type Answers = [question: string, answer: string][];

const mayReturn: [Goods, Answers, amount: string][] = [
  [goods("NOVEL", "长夜（小说）", "图书", 45_00), [["包装已经拆封", "否"]], "¥45.00"],
  [goods("COAT", "羊毛大衣", "服装", 899_00), [["商品完好", "是"]], "¥899.00"],
];
const mayNot: [Goods, Answers, reason: RegExp][] = [
  [goods("MUG", "刻字马克杯", "杯壶", 89_00), [["定作", "是，按顾客的要求专门制作"]], /定作.*依法不适用/],
  [goods("MELON", "新疆哈密瓜 5 斤", "水果", 69_00), [["质量问题", "否"]], /鲜活易腐.*依法不适用/],
  [goods("PHONE", "星河 X2 手机", "手机", 3_999_00), [["激活过", "是"]], /激活.*不再完好/],
  [goods("COURSE", "摄影入门网课", "网课", 199_00), [["数字化商品", "是"]], /数字化商品.*依法不适用/],
];

describe("S9 Seven days", () => {
  const journey = openJourney();
  let caller: Caller;
  let agent: Page;

  beforeAll(async () => {
    caller = await staffCaller(journey.house, "agent", "alpha");
    for (const [each] of [...mayReturn, ...mayNot])
      await bought(journey.house, "alpha", {
        ...each,
        number: `MJ-${each.sku}`,
        orderedAt: "2026-09-12T20:00:00+08:00",
        deliveredAt: "2026-09-14T10:00:00+08:00",
      });
  });

  test.each(mayReturn)(
    "$name goes back until the seventh day after receipt",
    async (each, answers, amount) => {
      const rights = await openRights(each);
      await answer(rights, answers);
      await assess(rights);

      const card = rights.getByRole("article").filter({ hasText: "无理由退货" }).first();
      await card.getByText("应当办理").waitFor();
      await card.getByText(amount, { exact: true }).waitFor();
      await card.getByText(`${lastDay} 24:00 前（自签收或事发次日起算）`).waitFor();
      await card.getByText("客户承担", { exact: true }).waitFor();

      await card.getByRole("button", { name: article25 }).click();
      const paper = agent.getByRole("dialog", { name: "条文" });
      await paper.getByText("消费者有权自收到商品之日起七日内退货，且无需说明理由").waitFor();
      await agent.keyboard.press("Escape");
      await paper.waitFor({ state: "hidden" });
      await sayToCustomer(rights, [lastDay, amount.replace("¥", ""), "运费", "第二十五条"]);
    },
  );

  test.each(mayNot)(
    "$name does not go back without reason, and the customer is told why",
    async (each, answers, reason) => {
      const rights = await openRights(each);
      await answer(rights, answers);
      await assess(rights);

      const card = rights.getByRole("article").filter({ hasText: "无理由退货" }).first();
      await card.getByText(reason).waitFor();
      await card.getByRole("button", { name: article25 }).waitFor();
      expect(await rights.getByText("应当办理").count()).toBe(0);
      await sayToCustomer(rights, ["第二十五条"]);
    },
  );

  async function openRights(each: Goods): Promise<Locator> {
    const { number } = await acceptedComplaint(caller, {
      orderNumber: `MJ-${each.sku}`,
      text: "不想要了，想退货。",
    });
    agent = (await journey.browser.open("desk")).page;
    await signInAs(agent, "agent", "alpha", `/console/complaints/${number}`);
    const file = agent.getByRole("region", { name: "案卷" });
    await file.getByRole("button", { name: "权益", exact: true }).click();
    return file.getByRole("region", { name: "权益", exact: true });
  }

  async function answer(rights: Locator, answers: Answers): Promise<void> {
    for (const [question, choice] of answers) {
      const asked = rights.getByRole("group", { name: new RegExp(question) });
      await asked.getByText(choice, { exact: true }).click();
      await rights.getByRole("button", { name: "记下答案" }).click();
      await asked.waitFor({ state: "detached" });
    }
  }

  async function assess(rights: Locator): Promise<void> {
    await rights.getByRole("button", { name: "判定权益" }).click();
    await rights.getByRole("button", { name: "重新判定" }).waitFor();
  }

  /** The wording stands in the reply box, to be read before it is sent. */
  async function sayToCustomer(rights: Locator, parts: string[]): Promise<void> {
    await rights.getByRole("button", { name: "写进回复" }).click();
    const box = agent.getByLabel("回复客户").last();
    await expect.poll(() => box.inputValue()).toContain("您好");
    for (const part of parts) expect(await box.inputValue()).toContain(part);
  }
});

function goods(sku: string, name: string, category: string, priceMinor: number): Goods {
  return { sku, name, category, priceMinor };
}
