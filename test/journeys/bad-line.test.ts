import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Screen } from "../support/browser.ts";
import { staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { photo } from "../support/photo.ts";
import { acceptedComplaint, customerOf, take, viewOf } from "../support/walk.ts";

const words = "收到的保温杯裂了😡\n倒热水会渗，请换一只。\u200b";

describe("a bad line", () => {
  const journey = openJourney();

  test("the network drops while a customer files: every word stays, and it is filed once when it is back", async () => {
    const phone = await journey.browser.open("phone");
    const { page } = phone;
    await fillIn(page, `${words}1`);

    await cutLine(phone, true);
    await page.getByRole("button", { name: "提交投诉" }).tap();
    await page.getByText("网络恢复后会自动提交").waitFor();
    expect(await page.getByLabel("经过").inputValue()).toBe(`${words}1`);

    await cutLine(phone, false);
    await page.getByRole("heading", { name: "已经收到您的投诉" }).waitFor();
    expect(await timesFiled(`${words}1`)).toBe(1);
  });

  test("the answer is lost on its way back: it is sent again and filed once", async () => {
    const { page, watch } = await journey.browser.open("phone");
    await fillIn(page, `${words}2`);
    watch.expectCutLine(true);
    let isLost = false;
    await page.route("**/houses/alpha/complaints", async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort("connectionreset");
    });

    await page.getByRole("button", { name: "提交投诉" }).tap();
    await page.getByRole("heading", { name: "已经收到您的投诉" }).waitFor();
    expect(isLost).toBe(true);
    expect(await timesFiled(`${words}2`)).toBe(1);
  });

  test("a customer who comes back after a reload finds every word and photo again", async () => {
    const phone = await journey.browser.open("phone");
    const { page } = phone;
    await fillIn(page, `${words}3`);
    await page.reload();
    await expect.poll(() => page.getByLabel("经过").inputValue()).toBe(`${words}3`);
    await page.getByText("裂缝.jpg").waitFor();
    expect(await timesFiled(`${words}3`)).toBe(0);
  });

  test("an agent's words stay in the composer when they cannot be sent, and go once when they can", async () => {
    const agent = await staffCaller(journey.house, "agent", "alpha");
    const { number } = await acceptedComplaint(agent, { text: words });
    const desk = await journey.browser.open("desk");
    const { page } = desk;
    await signInAs(page, "agent", "alpha", `/console/complaints/${number}`);
    await page.getByRole("textbox", { name: "回复客户" }).fill("正在向仓库核实，今天 17:00 前回复您。");

    await cutLine(desk, true);
    await page.getByRole("button", { name: "发送给客户" }).click();
    await page.getByText("没有发出去").waitFor();
    expect(await page.getByRole("textbox", { name: "回复客户" }).inputValue()).toContain("17:00 前回复您");

    await cutLine(desk, false);
    await page.getByRole("button", { name: "重试发送" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "回复客户" }).inputValue()).toBe("");
    const { messages } = await viewOf(agent, number);
    expect(messages.filter(({ body }) => body.includes("17:00 前回复您"))).toHaveLength(1);
  });

  test("a colleague was quicker: the agent sees what changed, and keeps what was typed", async () => {
    const agent = await staffCaller(journey.house, "agent", "alpha");
    const { number, version } = await acceptedComplaint(agent, { text: words });
    const { page } = await journey.browser.open("desk");
    await signInAs(page, "agent", "alpha", `/console/complaints/${number}`);
    await page.getByRole("button", { name: "重新复述" }).first().click();
    await page.getByLabel("用自己的话向客户复述问题与诉求").fill("您收到的杯子渗水，希望换一只。");

    const supervisor = await staffCaller(journey.house, "supervisor", "alpha");
    await take(supervisor, "restateComplaint", number, { version, restatement: "杯子渗水，要换新。" });
    await page.getByText("投诉单有了新的进展").waitFor();
    const typed = page.getByLabel("用自己的话向客户复述问题与诉求");
    expect(await typed.inputValue()).toBe("您收到的杯子渗水，希望换一只。");
  });

  test("a message in odd letters arrives as it was typed, on both sides", async () => {
    const odd = "👨‍👩‍👧 ‏مرحبا‏ e\u0301 ﷽ <b>粗体</b> &amp; 𠮷野家\n第二行";
    const agent = await staffCaller(journey.house, "agent", "alpha");
    const { number } = await acceptedComplaint(agent, { text: words });
    const customer = await customerOf(journey.house, number);
    expect((await customer("writeIn", { body: { body: odd } })).status).toBe(200);

    const { page } = await journey.browser.open("desk");
    await signInAs(page, "agent", "alpha", `/console/complaints/${number}`);
    const bubble = page.getByRole("log").getByText("粗体");
    expect(await bubble.textContent()).toBe(odd);
    expect(await page.getByRole("log").locator("b", { hasText: "粗体" }).count()).toBe(0);
  });

  async function fillIn(page: Page, text: string): Promise<void> {
    await page.goto("/s/alpha/new");
    await page.getByRole("button", { name: "我没有订单号" }).tap();
    await page.getByLabel("经过").fill(text);
    await page.getByLabel("手机号").fill("13900001234");
    await page.getByLabel("添加照片或文件").setInputFiles([await photo("裂缝.jpg")]);
    await page.getByText(/^已上传 · /).waitFor();
  }

  async function cutLine({ context, watch }: Screen, isCut: boolean): Promise<void> {
    if (isCut) watch.expectCutLine(true);
    await context.setOffline(isCut);
  }

  async function timesFiled(text: string): Promise<number> {
    return (await journey.house.rows("SELECT 1 FROM complaint WHERE description = $1", [text])).length;
  }
});
