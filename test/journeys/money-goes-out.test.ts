import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../../src/server/gateways/simulator/faults.ts";
import { openSimulator, type Simulator } from "../../src/server/gateways/simulator/open-simulator.ts";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { pick, signInAs } from "../support/console-page.ts";
import { followToken } from "../support/customer.ts";
import { openJourney } from "../support/journey.ts";
import { draftedOffer, partialRefundOption, takeOn, viewOf } from "../support/walk.ts";

const secret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;

describe("Money goes out by itself, once, and is seen to arrive", () => {
  const journey = openJourney({ isOneStory: true });
  let simulator: Simulator;
  let faults: Fault[] = [];
  let callbackUrl = "";
  let agent: Caller;
  let manager: Page;
  let desk: Page;
  let buyer: Page;

  beforeAll(async () => {
    const { house, browser } = journey;
    simulator = await openSimulator({
      secret,
      now: house.now,
      callbackUrl: () => callbackUrl,
      nextFault: () => faults.shift(),
    });
    agent = await staffCaller(house, "agent", "alpha");
    const screen = await browser.open("desk");
    screen.watch.expectAnswer("422 POST /api/gateways");
    manager = screen.page;
    desk = (await browser.open("desk")).page;
    buyer = (await browser.open("phone")).page;
  });
  afterAll(() => simulator?.close());

  async function refundChosen(): Promise<string> {
    const { number, version, offerId, optionIds } = await draftedOffer(agent, [
      partialRefundOption,
      partialRefundOption,
    ]);
    const sent = await takeOn(agent, "sendOffer", number, offerId, { version });
    const answer = { version: sent.version, optionId: optionIds[0], source: "phone" };
    await takeOn(agent, "recordChoice", number, offerId, answer);
    await journey.house.work();
    return number;
  }

  test("the manager connects the payment system and sees that it answers", async () => {
    await signInAs(manager, "operations_manager", "alpha");
    await manager.getByRole("button", { name: "设置", exact: true }).click();
    await manager.getByRole("link", { name: "对接设置" }).click();
    await manager.getByText("还没有接入任何系统").waitFor();
    await manager.getByRole("button", { name: "接入系统" }).click();
    const form = manager.getByRole("dialog");
    await form.getByLabel("名称").fill("支付中台");
    await pick(form, "由它执行", "退款");
    await manager.keyboard.press("Escape");
    await form.getByLabel("接口地址").fill("http://pay.example/");
    await form.getByLabel("签名密钥").fill(secret);
    await form.getByRole("button", { name: "接入系统" }).click();
    await form.getByText("网关地址须以 https:// 开头", { exact: false }).waitFor();

    await form.getByLabel("接口地址").fill(simulator.url);
    await form.getByRole("button", { name: "接入系统" }).click();
    await form.getByText("密钥只显示这一次，请立即交给对方保存。").waitFor();
    await form.getByRole("button", { name: "已保存好" }).click();
    await manager.getByRole("button", { name: "测试连接" }).click();
    await manager.getByText("连接正常", { exact: false }).waitFor();
    const [row] = await journey.house.rows<{ id: string }>("SELECT id FROM gateway");
    callbackUrl = `${journey.house.url}/api/houses/alpha/gateways/${row!.id}/callbacks`;
    await expectAccessible(manager, "gateways");
  });

  test("the buyer sees the refund on its way with its hour, and then that it has arrived", async () => {
    faults = ["later"];
    const number = await refundChosen();
    await buyer.goto(`/c#${await followToken(journey.house, number)}`);
    await buyer.getByRole("heading", { name: "退给您的款项" }).waitFor();
    await buyer.getByText(/已发出，预计 .*到账/).waitFor();
    await expectAccessible(buyer, "payouts");
    await expectNoSideScroll(buyer, "payouts");

    await simulator.finishAll();
    await buyer
      .getByText(/已到账$/)
      .first()
      .waitFor();
    expect((await viewOf(agent, number)).promises[0]!.state).toBe("kept");
  });

  test("what the other side refuses waits on the desk until a person has settled it with proof", async () => {
    faults = ["refused"];
    const number = await refundChosen();
    await signInAs(desk, "senior_agent", "alpha");
    await desk.getByRole("link", { name: /^执行台/ }).click();
    await desk.getByText("对方明确拒绝，款项和货物都没有动。", { exact: false }).waitFor();
    await expectAccessible(desk, "execution desk");
    await desk.getByRole("button", { name: "填写凭证并办结" }).click();
    const form = desk.locator("form");
    await form.getByLabel("凭证号").fill("ALIPAY-0916-77");
    await form.getByLabel("说明").fill("原路退回失败，已线下转账。");
    await form.getByRole("button", { name: "填写凭证并办结" }).click();
    await desk.getByText("没有卡住的执行单").waitFor();

    await desk.getByText("已完成", { exact: true }).click();
    await desk.getByText("凭证号 ALIPAY-0916-77").waitFor();
    const { gatewayOrders, promises } = await viewOf(agent, number);
    expect(gatewayOrders).toMatchObject([{ state: "confirmed", reference: "ALIPAY-0916-77" }]);
    expect(promises).toMatchObject([{ state: "kept" }]);
  });

  test("the case shows what was done outside, beside the promise it kept", async () => {
    await desk
      .getByRole("link", { name: /保温杯/ })
      .first()
      .click();
    const file = desk.getByRole("region", { name: "案卷" });
    await file.getByText("已办妥").waitFor();
    await expectAccessible(desk, "case with orders");
  });
});
