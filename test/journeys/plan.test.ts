import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { OrderAsked } from "../../src/server/gateways/protocol/messages.ts";
import { expectAccessible } from "../support/accessible.ts";
import { search, signInAs } from "../support/console-page.ts";
import { type ConnectedGateway, connectGateway } from "../support/gateway.ts";
import { openJourney } from "../support/journey.ts";
import { letReach } from "../support/let-reach.ts";

const called = ["supervisor", "legal", "pr", "quality_manager", "department_handler", "operations_manager"];

describe("The house writes its own plan", () => {
  const journey = openJourney({ isOneStory: true });
  const heard: OrderAsked[] = [];
  let gateway: ConnectedGateway;
  let page: Page;

  beforeAll(async () => {
    const { house, browser } = journey;
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
    });
    await letReach(house, "alpha", [...called, "senior_agent"], heard);
    const screen = await browser.open("desk");
    page = screen.page;
    screen.watch.expectAnswer("422 POST /api/alert-plan");
    await signInAs(page, "operations_manager", "alpha", "/console/alert-plan");
  });
  afterAll(() => gateway?.simulator.close());

  test("the plan as delivered says when each level is offered and what else calls somebody", async () => {
    await page.getByRole("heading", { name: "出厂预案" }).waitFor();
    await card("红色").getByText("婴幼儿食品等要紧商品，且至少 1 位客户有人身伤害或危险").waitFor();
    await card("蓝色").getByText("其他级别都不成立时建议此级别。").waitFor();
    await card("单件紧急投诉").getByText("值班资深客服").waitFor();
    await card("夜间与每周测试").getByText("星期二 10:00 测试呼叫。").waitFor();
    await expectAccessible(page, "a plan");
  });

  test("a condition that asks for nothing is refused, and nothing typed is lost", async () => {
    await page.getByRole("button", { name: "修改" }).click();
    await page.getByRole("tab", { name: "黄色" }).click();
    await card("黄色").getByRole("button", { name: "增加条件" }).click();
    await card("黄色").getByRole("button", { name: "增加一方" }).click();
    await party("新的一方").getByLabel("名称（中文）").fill("采购");
    await party("采购").getByLabel("名称（英文）").fill("Buying");
    await search(party("采购"), "角色", "质量经理");
    await party("采购").getByRole("button", { name: "移除第 2 种方式" }).click();
    await card("黄色").getByRole("button", { name: "增加检查项" }).click();
    await card("黄色").getByLabel("名称（中文）").last().fill("问供应商要检验报告");
    await card("黄色").getByLabel("名称（英文）").last().fill("Ask the supplier for its test report");
    await expectAccessible(page, "a plan being written");
    await publish();
    await page.getByText("有一条建议条件是空的", { exact: false }).waitFor();
    await card("黄色").getByLabel("投诉客户，至少几位").last().fill("2");
    await card("黄色").getByLabel("伤害或危险，至少几位").last().fill("1");
    await page.getByRole("tab", { name: "通用" }).click();
    await card("夜间与每周测试").getByLabel("测试时间").fill("09:30");
    await publish();
    await page.getByRole("heading", { name: "第 1 版" }).waitFor();
  });

  test("the next version is shown with its conditions, party, item and hours", async () => {
    await card("黄色").getByText("至少 1 位客户有人身伤害或危险，且至少 2 位客户投诉").waitFor();
    await card("黄色").getByText("采购").waitFor();
    await card("黄色").getByText("检查清单").click();
    await card("黄色").getByText("问供应商要检验报告").waitFor();
    await card("夜间与每周测试").getByText("星期二 09:30 测试呼叫。").waitFor();
  });

  function card(title: string): Locator {
    return page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  }

  function party(name: string): Locator {
    return card("黄色").getByRole("group", { name, exact: true });
  }

  function publish(): Promise<void> {
    return page.getByRole("button", { name: "发布新版本" }).click();
  }
});
