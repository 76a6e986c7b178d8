import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { bought } from "../support/bought.ts";
import { staffCaller } from "../support/caller.ts";
import { openDeed, pick, sendDeed, signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { take, viewOf } from "../support/walk.ts";

const story = "用了这瓶面霜两天，脸上起了红疹，又痒又疼。我怀疑买到了假货！";
const careful = "请您先停用这瓶面霜，保留瓶身和包装，并尽快就医；病历和票据请拍给我们，检测费用由我们承担。";

/** A cream of 128: three times the price would be 384, so that the law's floor of 500 counts. */
const price = 128_00;

describe("S3 A rash, and doubt", () => {
  const journey = openJourney({ isOneStory: true });
  let number: string;
  let buyer: Page;
  let senior: Page;
  let boss: Page;

  beforeAll(async () => {
    const { house, browser } = journey;
    await bought(house, "alpha", {
      number: "MJ-CREAM",
      sku: "CREAM-50",
      name: "修护面霜 50g",
      category: "美妆",
      priceMinor: price,
      orderedAt: "2026-09-10T10:00:00+08:00",
    });
    const administrator = await staffCaller(house, "administrator", "alpha");
    for (const [code, limitMinor] of [["senior", 200_00] as const, ["manager", 5_000_00] as const])
      await administrator("changeLimit", {
        params: { code },
        body: { kind: "statutory_damages", limitMinor },
      });
    buyer = (await browser.open("phone")).page;
    senior = (await browser.open("desk")).page;
    boss = (await browser.open("phone")).page;
  });

  test("within a minute the complaint stands on the fast lane, for a senior agent", async () => {
    await buyer.goto("/s/alpha");
    await buyer.getByRole("link", { name: "我要投诉" }).tap();
    await buyer.getByLabel("订单号").fill("MJ-CREAM");
    await buyer.getByLabel("手机号后四位").fill("1234");
    await buyer.getByRole("button", { name: "查找订单" }).tap();
    await buyer.getByText("修护面霜 50g").waitFor();
    await buyer.getByLabel("经过").fill(story);
    await buyer.getByRole("radio", { name: "赔偿" }).check();
    await buyer.getByRole("button", { name: "提交投诉" }).tap();
    number = (await buyer
      .getByText(/^\d{4}-\d{4}-\d$/)
      .first()
      .textContent())!;
    await buyer.getByRole("link", { name: "查看我的投诉" }).tap();

    await journey.house.work();
    await signInAs(senior, "senior_agent", "alpha", "/console/queue/fast_lane");
    await senior.getByRole("link", { name: number }).click();
    const accept = await openDeed(senior, "受理");
    await accept.getByRole("textbox").fill("您用了面霜后起红疹，怀疑是假货，希望查清并赔偿。");
    await sendDeed(accept, "受理");
    await buyer.getByText("我们这样理解，对吗？").waitFor();
  });

  test("the buyer is asked to stop using it and to see a doctor", async () => {
    await senior.getByLabel("回复客户").last().fill(careful);
    await senior.getByRole("button", { name: "发送给客户" }).click();
    await buyer.getByText(careful).waitFor();
  });

  test("the item is off sale meanwhile", async () => {
    const caller = await staffCaller(journey.house, "supervisor", "alpha");
    await take(caller, "delistItem", number, { line: 1, reason: "客户起红疹，疑似假货，查清前停售" });
    await journey.house.work();
    const { gatewayOrders } = await viewOf(caller, number);
    expect(gatewayOrders.map(({ kind }) => kind)).toEqual(["delisting"]);
  });

  test("a laboratory test at our cost is ordered, and finds a counterfeit", async () => {
    await sendDeed(await openDeed(senior, "分诊"), "分诊");
    await sendDeed(await openDeed(senior, "开始核实"), "开始核实");
    const question = await openDeed(senior, "请部门协查");
    await pick(question, "部门", "仓储部");
    await question
      .getByLabel("要核实的问题")
      .fill("请把同批面霜送第三方检测真伪和成分，费用由我方承担，附报告编号。");
    await sendDeed(question, "请部门协查");

    const handler = await staffCaller(journey.house, "department_handler", "alpha");
    const { body } = await handler("listRequests");
    await handler("answerRequest", {
      params: { id: body.rows[0].id },
      body: { answer: "检测报告 LAB-2026-0918：与品牌方正品不符，判定为假冒。" },
    });
    await senior.getByText("判定为假冒").first().waitFor();

    const finding = await openDeed(senior, "记录核实结果");
    await finding.getByLabel("核实到的事实").fill("第三方检测：该批面霜为假冒商品。");
    await finding.getByText("属实", { exact: true }).click();
    await sendDeed(finding, "记录核实结果");
    const ruling = await openDeed(senior, "定责");
    await pick(ruling, "责任方", "商家");
    await ruling.getByLabel("理由").fill("进货未验真伪。");
    await sendDeed(ruling, "定责");
  });

  test("the remedy page shows refund and three times the price, at least 500, with its article", async () => {
    const caller = await staffCaller(journey.house, "senior_agent", "alpha");
    const known = { counterfeit: true, fraud: "established", inspection: "brand_owner_confirmed_fake" };
    await take(caller, "recordFacts", number, {
      answers: Object.entries(known).map(([fact, value]) => ({ fact, value, source: "staff" })),
    });
    await take(caller, "assessEntitlements", number, {});
    await journey.house.work();

    const offer = await openDeed(senior, "准备方案");
    const proposals = offer.getByRole("region", { name: "可选方案建议" });
    const owed = proposals.getByRole("listitem").filter({ hasText: "依法赔偿 ¥500.00" }).first();
    await owed.getByText("依法应得").waitFor();
    await owed.getByText("¥628.00").first().waitFor();
    await owed.getByRole("button", { name: /消费者权益保护法》 ?第五十五条/ }).waitFor();
    await owed.getByText("超出您的额度").waitFor();

    await owed.getByRole("button", { name: /^放进方案/ }).click();
    await offer.getByLabel("给客户的说明").fill("检测确认是假货，非常抱歉。我们退款并依法赔偿。");
    await expect
      .poll(() => offer.getByRole("group", { name: "方案 1", exact: true }).getByLabel(/^成本/).inputValue())
      .toBe("628");
    const second = offer.getByRole("group", { name: "方案 2", exact: true });
    await pick(second, "方式", "退货退款");
    await second.getByLabel("具体内容").fill("退货后退款并依法赔偿，共 628 元，运费由我们承担");
    await second.getByLabel("步骤", { exact: true }).fill("收到退货后付清");
    await second.getByLabel(/^成本/).fill("628");
    await sendDeed(offer, "准备方案");
  });

  test("above the agent's limit it goes to approval, and is approved on a phone", async () => {
    const asking = await openDeed(senior, "申请审批");
    await asking.getByRole("textbox").fill("检测确认假货，依法退一赔三不足五百按五百。");
    await sendDeed(asking, "申请审批");

    await signInAs(boss, "supervisor", "alpha", "/console/approvals");
    await boss.getByText("检测确认假货，依法退一赔三不足五百按五百。").waitFor();
    await boss.getByLabel("审批意见").fill("依法办理，当天付清。");
    await boss.getByRole("button", { name: "批准并发给客户" }).tap();
    await boss.getByText("没有待审批的方案").waitFor();
  });

  test("the buyer chooses, and is paid", async () => {
    await buyer.getByRole("button", { name: "选这个: 选项 1" }).tap();
    await buyer.getByRole("button", { name: "确定选这个" }).tap();
    await buyer.getByRole("heading", { name: "我们的承诺" }).waitFor();
    const caller = await staffCaller(journey.house, "senior_agent", "alpha");
    for (const { id } of (await viewOf(caller, number)).promises)
      await caller("keepPromise", {
        params: { number, id },
        body: { proof: { kind: "number", text: "TK20260918001" } },
      });
    await journey.house.work();
    await buyer.getByText("TK20260918001").first().waitFor();
    const [grant] = await journey.house.rows("SELECT state, amount_minor FROM remedy_grant");
    expect(grant).toMatchObject({ state: "spent", amount_minor: 628_00 });
  });
});
