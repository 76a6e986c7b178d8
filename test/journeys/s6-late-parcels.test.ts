import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrderAsked } from "../../src/server/gateways/protocol/messages.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { type ConnectedGateway, connectGateway } from "../support/gateway.ts";
import { openJourney } from "../support/journey.ts";
import { parcelsOnLane } from "../support/parcels-on-lanes.ts";
import { receivedComplaint } from "../support/walk.ts";

const lane = { carrier: "中通", warehouse: "华东仓", transitHours: 48, promisedHours: 84, everyHours: 3 };
const weather = [
  "类型,省份,开始,结束,影响小时,说明",
  "天气,黑龙江,2026-12-23 20:00,2026-12-26 20:00,60,当地暴雪",
  "天气,吉林,2026-12-23 20:00,2026-12-26 20:00,60,当地暴雪",
].join("\n");

/** The evening of a day of snow in two provinces. */
const startAt = new Date("2026-12-24T18:00:00+08:00");

describe("S6 The day of late parcels", () => {
  const journey = openJourney({ isOneStory: true, startAt });
  const heard: OrderAsked[] = [];
  let gateway: ConnectedGateway;
  let operations: Page;
  let supervisor: Page;
  let reader: Caller;
  let told = 0;

  beforeAll(async () => {
    const { house, browser } = journey;
    for (const province of ["黑龙江", "吉林"])
      await parcelsOnLane(house, "alpha", { ...lane, province, parcels: 200, jammedHours: 24 });
    await parcelsOnLane(house, "alpha", { ...lane, province: "广东", parcels: 200 });
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
    });
    reader = await staffCaller(house, "supervisor", "alpha");
    operations = (await browser.open("desk")).page;
    supervisor = (await browser.open("desk")).page;
  });
  afterAll(() => gateway?.simulator.close());

  test("the weather comes in as a file, and the house looks at its parcels", async () => {
    await signInAs(operations, "operations_manager", "alpha", "/console/proactive");
    await operations.getByText("天气与假期", { exact: true }).click();
    await operations.getByText("近期没有会影响运输的天气或假期。").waitFor();
    await operations.getByRole("button", { name: "导入天气与假期" }).click();
    const file = { name: "暴雪.csv", mimeType: "text/csv", buffer: Buffer.from(weather) };
    await operations.locator("input[type=file]").setInputFiles(file);
    await operations.getByRole("button", { name: "导入 2 条" }).click();
    await operations.getByText("黑龙江 · 当地暴雪").waitFor();
    await journey.house.work();
  });

  test("the evening's overview shows it: the two lanes first, and what customers came with is one step away", async () => {
    await signInAs(supervisor, "supervisor", "alpha", "/console/proactive");
    await supervisor.getByText("线路时效", { exact: true }).first().click();
    const rows = supervisor.getByRole("region", { name: "线路时效" }).getByRole("row");
    await rows.nth(3).waitFor();
    const lanes = await rows.allInnerTexts();
    expect(lanes[1]).toMatch(/黑龙江|吉林/);
    expect(lanes[2]).toMatch(/黑龙江|吉林/);
    expect(lanes[3]).toContain("广东");
    await supervisor.getByRole("link", { name: "看看今天客户都在反映什么" }).click();
    await supervisor.getByRole("heading", { name: "信号", exact: true }).waitFor();
    await supervisor.goBack();
  });

  test("who is late and has not asked is listed with a new time; a notice to them is prepared", async () => {
    await supervisor.getByText("当地暴雪").first().waitFor();
    await supervisor.getByRole("button", { name: "准备告知" }).click();
    await supervisor.getByLabel("对照组比例").fill("40");
    await supervisor.getByRole("button", { name: "生成名单" }).click();
    await supervisor
      .getByText(/因当地暴雪，预计 12月\d+日 ?\d+时 前送达/)
      .first()
      .waitFor();
    await supervisor.getByRole("button", { name: "提交审批" }).click();
    await supervisor.getByText("待审批", { exact: true }).waitFor();
  });

  test("the operations manager approves and starts it; each order hears once, those held out nothing", async () => {
    await operations.goto("/console/actions/1");
    await operations.getByRole("button", { name: "审批通过" }).click();
    await operations.getByText("待开始", { exact: true }).waitFor();
    await operations.getByRole("button", { name: "开始", exact: true }).click();
    await operations.getByText("进行中", { exact: true }).waitFor();
    await journey.house.work();
    await operations.getByText("已完成", { exact: true }).waitFor();
    told = heard.length;
    expect(told).toBeGreaterThan(5);
    expect(new Set(heard.map(({ orderNumber }) => orderNumber)).size).toBe(told);
    expect(heard.every(({ text }) => text?.includes("当地暴雪"))).toBe(true);
  });

  test("nobody is left to tell, and nobody is told again", async () => {
    await supervisor.goto("/console/proactive");
    await supervisor.getByText("没有需要告知的包裹").waitFor();
    await journey.browser.advance(90);
    expect(heard).toHaveLength(told);
  });

  test("a week later the difference to those held out is shown, with its interval", async () => {
    await journey.browser.advance(24 * 60);
    const heldOut = await journey.house.rows<{ number: string; phone: string }>(
      "SELECT o.number, c.phone FROM proactive_order p JOIN orders o ON o.id = p.order_id JOIN customer c ON c.id = o.customer_id WHERE p.part = 'held_out'",
    );
    for (const { number, phone } of heldOut)
      await receivedComplaint(reader, {
        text: "包裹一直没到，也没人告诉我。",
        customer: { phone },
        orderNumber: number,
      });
    await journey.browser.advance(8 * 24 * 60);
    await supervisor.reload();
    await supervisor.getByText("告知与效果", { exact: true }).click();
    await supervisor.getByText(/^告知后投诉减少了。 相差 -100.0 个百分点/).waitFor();
    await supervisor.getByText(`已告知 ${told} / ${told} · 对照组 ${heldOut.length} 单`).waitFor();
  });
});
