import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import { bought } from "../support/bought.ts";
import { staffCaller } from "../support/caller.ts";
import { deedForm, pick, signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { decidingComplaint } from "../support/walk.ts";

const tv = { sku: "TV-55", name: "55 寸电视", category: "家电" };

describe("S8 The price that fell", () => {
  const journey = openJourney({ isOneStory: true });
  let legal: Page;
  let agent: Page;

  beforeAll(async () => {
    const { house } = journey;
    await bought(house, "alpha", {
      ...tv,
      number: "MJ-899",
      priceMinor: 899_00,
      orderedAt: "2026-09-15T10:00:00+08:00",
    });
    await bought(house, "alpha", {
      ...tv,
      number: "MJ-EARLY",
      priceMinor: 899_00,
      orderedAt: "2026-08-30T10:00:00+08:00",
    });
    await bought(house, "alpha", {
      ...tv,
      number: "MJ-759",
      priceMinor: 759_00,
      orderedAt: "2026-09-16T08:00:00+08:00",
    });
    legal = (await journey.browser.open("desk")).page;
    agent = (await journey.browser.open("desk")).page;
  });

  test("legal writes down the promise on the page, tries it and publishes it", async () => {
    await signInAs(legal, "legal", "alpha", "/console/law/rules");
    await legal.getByRole("button", { name: "新增规则" }).click();
    const form = legal.getByRole("dialog", { name: "新增规则" });
    await pick(form, "类型", "价格保护");
    await form.getByLabel("名称（中文）").fill("30 天价保");
    await form.getByLabel("名称（英文）").fill("Thirty days of price protection");
    await form.getByLabel("天数").fill("30");
    await form.getByLabel("从哪天的订单起").fill("2026-09-01");
    await form.getByLabel("用例名称").fill("次日降价");
    await form.getByLabel("之后的价格").fill("259");
    await form.getByLabel("应得金额").fill("40");
    await form.getByRole("button", { name: "保存草稿" }).click();

    await legal.getByRole("button", { name: "试算并发布" }).click();
    const trial = legal.getByRole("dialog", { name: "试算并发布" });
    await trial.getByText("全部符合，可以发布。").waitFor();
    await trial.getByRole("button", { name: "发布", exact: true }).click();
    await legal.getByText("今天有效").waitFor();
  });

  test("two clicks give the difference of 140, with the promise cited", async () => {
    const rights = await openRights("MJ-899");
    await rights.getByRole("button", { name: "判定权益" }).click();
    const card = rights.getByRole("article").filter({ hasText: "退还差价" });
    await card.getByText("¥140.00", { exact: true }).waitFor();
    await card.getByText("店铺承诺", { exact: true }).waitFor();
    await card.getByText("《30 天价保》第 1 版 · 2026-09-01 起").waitFor();

    await card.getByRole("button", { name: "放入方案" }).click();
    const option = deedForm(agent, "准备方案").getByRole("group", { name: "方案 1", exact: true });
    await expect.poll(() => option.getByLabel(/^成本/).inputValue()).toBe("140");
    await expect.poll(() => option.getByLabel("具体内容").inputValue()).toContain("140.00");
  });

  test("bought before the promise began: why not, and a coupon within the agent's limit", async () => {
    const rights = await openRights("MJ-EARLY");
    await rights.getByRole("button", { name: "判定权益" }).click();
    const denial = rights.getByRole("article").filter({ hasText: "退还差价" });
    await denial
      .getByText(/《30 天价保》：价保承诺从 2026-09-01 起的订单开始，这笔订单是 2026-08-30 下的/)
      .waitFor();

    // The difference is 140; the agent may give coupons up to 50.
    await rights.getByRole("button", { name: "送 ¥50.00 优惠券" }).click();
    const option = deedForm(agent, "准备方案").getByRole("group", { name: "方案 1", exact: true });
    await expect.poll(() => option.getByLabel(/^成本/).inputValue()).toBe("50");

    await rights.getByRole("button", { name: "写进回复" }).click();
    const box = agent.getByLabel("回复客户").last();
    await expect.poll(() => box.inputValue()).toContain("当时还没有这项承诺");
  });

  test("the promise in force and the law behind it are for every eye and every screen", async () => {
    for (const path of ["/console/law/rules", "/console/law/articles"]) {
      await legal.goto(path);
      await legal.getByRole("heading", { level: 1 }).waitFor();
      await expect.poll(() => legal.locator("[class*=_bone_]").count()).toBe(0);
      await expectAccessible(legal, path);
      await legal.setViewportSize({ width: 360, height: 740 });
      await expectNoSideScroll(legal, path);
      await legal.setViewportSize({ width: 1440, height: 900 });
    }
    await expectAccessible(agent, "a case with its rights");
  });

  async function openRights(orderNumber: string): Promise<Locator> {
    const caller = await staffCaller(journey.house, "agent", "alpha");
    const { number } = await decidingComplaint(caller, { orderNumber, text: "买完就降价，请退差价。" });
    const path = `/console/complaints/${number}`;
    if (agent.url() === "about:blank") await signInAs(agent, "agent", "alpha", path);
    else await agent.goto(path);
    return agent.getByRole("region", { name: "案卷" }).getByRole("region", { name: "权益", exact: true });
  }
});
