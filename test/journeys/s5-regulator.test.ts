import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../support/caller.ts";
import { deedForm, openDeed, sendDeed, signInAs } from "../support/console-page.ts";
import { followToken } from "../support/customer.ts";
import { openJourney } from "../support/journey.ts";
import { anOrder } from "../support/order.ts";
import { textOfPdf } from "../support/text-of-pdf.ts";
import { upload } from "../support/upload.ts";
import { take, takeOn, viewOf } from "../support/walk.ts";

const matterNumber = "1310115002026092300018888";
const claim = "页面写着“三天见效、根治便秘”，吃完一盒完全没有效果，属于虚假宣传，要求退款并给检测报告。";
const sheet = [
  "投诉编号,投诉人,订单号,投诉标题,投诉内容,投诉诉求,登记时间",
  `${matterNumber},王女士,HP20260901,保健食品虚假宣传,${claim},退款,2026-09-23 09:30`,
].join("\n");

/** The eve of the autumn holidays: 25 to 27 September and 1 to 7 October are closed, Saturday 10 October is worked. */
const startAt = new Date("2026-09-23T10:00:00+08:00");
const days = 24 * 60;

describe("S5 The regulator asks", () => {
  const journey = openJourney({ isOneStory: true, startAt });
  let desk: Page;
  let buyer: Page;
  let handler: Caller;
  let number: string;

  beforeAll(async () => {
    const { house, browser } = journey;
    await anOrder(house, "alpha", {
      number: "HP20260901",
      phone: "13900001234",
      itemName: "益生菌固体饮料 30 条",
    });
    handler = await staffCaller(house, "supervisor", "alpha");
    desk = (await browser.open("desk")).page;
    buyer = (await browser.open("phone")).page;
  });

  test("the matter comes in with the platform's sheet, on its order", async () => {
    await signInAs(desk, "supervisor", "alpha", "/console/imports");
    const file = { name: "12315.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) };
    await desk.locator("input[type=file]").setInputFiles(file);
    await desk.getByRole("button", { name: "正式导入" }).click();
    await desk.getByText("排队中").first().waitFor();
    await journey.house.work();
    await desk.getByText("已完成").first().waitFor();
    await journey.house.work();

    await desk.getByRole("link", { name: "待认领" }).click();
    await desk.getByRole("link", { name: /保健食品虚假宣传/ }).click();
    await desk.getByText(claim).first().waitFor();
    number = /\d{4}-\d{4}-\d/.exec(desk.url())![0];
    await desk.getByRole("definition").filter({ hasText: "HP20260901" }).waitFor();
  });

  test("its day is counted in working days, over the holiday and the Saturday worked in exchange", async () => {
    const accept = await openDeed(desk, "受理");
    await accept.getByRole("textbox").fill("您认为广告夸大，要求退款和检测报告。");
    await sendDeed(accept, "受理");
    await openClosing();
    await desk.getByRole("button", { name: "登记监管部门案件" }).first().click();
    const form = deedForm(desk, "登记监管部门案件");
    await form.getByLabel("部门或平台").fill("12315 平台");
    expect(await form.getByLabel("案件编号").inputValue()).toBe(matterNumber);
    await sendDeed(form, "登记监管部门案件");
    // 24, 28, 29, 30 September, 8, 9 and Saturday 10 October: to its end.
    await desk.getByText(/7 个工作日，截止/).waitFor();
    const { regulatorMatters } = (await handler("readClosing", { params: { number } })).body;
    expect(regulatorMatters[0].dueAt).toBe("2026-10-10T16:00:00.000Z");
  });

  test("the desk shows what is left of each clock, and the early report is recorded there", async () => {
    await take(handler, "recordRegulator", number, {
      kind: "odr",
      authority: "ODR 平台",
      matterNumber: "ODR-77",
      receivedAt: "2026-09-23T09:40:00+08:00",
      workingDays: 10,
    });
    await desk.getByRole("link", { name: "监管台" }).click();
    const hotline = desk.getByRole("region", { name: `12315 平台 ${matterNumber}` });
    await hotline.getByText("还剩 7 个工作日").waitFor();
    await hotline.getByText(/同一投诉还有ODR 在线和解：ODR 平台/).waitFor();
    await desk.getByText("还剩 10 个工作日").waitFor();
    await hotline.getByRole("button", { name: "登记报告" }).click();
    await hotline.getByLabel("报告内容").fill("已联系投诉人，检测报告准备中。");
    await hotline.getByRole("button", { name: "保存报告" }).click();
    await hotline.getByText("已提前报告").waitFor();
    await desk.goBack();
  });

  test("the buyer reads on the phone that the regulator has it too", async () => {
    await buyer.goto(`/c#${await followToken(journey.house, number)}`);
    await buyer.getByText(`12315 平台也在处理（编号 ${matterNumber}）`).waitFor();
    await buyer.getByText("监管部门也已受理", { exact: true }).first().waitFor();
  });

  test("the claim is confirmed, and the buyer chooses the refund with the test report", async () => {
    await journey.browser.advance(30);
    await take(handler, "sendMessage", number, {
      body: "您好，我们正在核对广告内容和检测报告。",
      uploads: [],
    });
    let { version } = await viewOf(handler, number);
    await take(handler, "startInvestigation", number, { version });
    await take(handler, "recordFinding", number, {
      claim: "广告写“三天见效、根治便秘”",
      fact: "9 月 1 日至 20 日页面确有该表述，产品检测合格，但不具此功效。",
      verdict: "confirmed",
    });
    const view = await viewOf(handler, number);
    const ruling = {
      version: view.version,
      findingId: view.findings[0]!.id,
      shares: [{ party: "merchant", percent: 100, reason: "页面文案未经审核" }],
    };
    await take(handler, "ruleResponsibility", number, ruling);
    ({ version } = await viewOf(handler, number));
    await take(handler, "draftOffer", number, {
      version,
      explanation: "广告用语不实，责任在我们。",
      options: options(),
    });
    const drafted = await viewOf(handler, number);
    await takeOn(handler, "sendOffer", number, drafted.offers[0]!.id, { version: drafted.version });

    await buyer.getByRole("heading", { name: "请选择处理方案" }).waitFor();
    await buyer.getByRole("button", { name: "选这个" }).first().tap();
    await buyer.getByRole("button", { name: "确定选这个" }).tap();
    await buyer.getByRole("heading", { name: "我们的承诺" }).waitFor();
  });

  test("refund and report arrive before their hours; the buyer says that all is well, and rates", async () => {
    await journey.browser.advance(60);
    const cookie = await signIn(journey.house, "supervisor", "alpha");
    const report = await upload(journey.house, "uploadFile", {
      credentials: { cookie },
      fileName: "检测报告.png",
    });
    await take(handler, "sendMessage", number, { body: "检测报告附上。", uploads: [report.body.id] });
    for (const { id } of (await viewOf(handler, number)).promises)
      await takeOn(handler, "keepPromise", number, id, { proof: { kind: "number", text: "RF20260923001" } });
    await journey.house.work();

    await buyer.getByRole("button", { name: "解决了", exact: true }).tap();
    await buyer.getByRole("button", { name: "确认已解决" }).tap();
    await buyer
      .getByRole("button", { name: /很满意/ })
      .last()
      .tap();
    await buyer.getByText("谢谢您的评价").first().waitFor();
  });

  test("the decision letter is issued, and the buyer downloads it", async () => {
    await desk.getByText("5 分（满分 5 分）").first().waitFor();
    await desk.getByRole("button", { name: "出具处理决定书" }).first().click();
    const form = deedForm(desk, "出具处理决定书");
    await form.getByLabel("处理决定与理由").fill("广告用语不实，予以退款，并提供检测报告；页面已改正。");
    await sendDeed(form, "出具处理决定书");
    await desk.getByText(`处理决定书 ${number}-1`).first().waitFor();

    const download = buyer.waitForEvent("download");
    await buyer.getByRole("button", { name: `下载处理决定书 ${number}-1（PDF）` }).tap();
    const letter = textOfPdf(await readFile(await (await download).path())).join("");
    for (const words of [
      "投诉处理决定书",
      "产品检测合格，但不具此功效。",
      "商家100%页面文案未经审核",
      "¥129.00",
    ])
      expect(letter).toContain(words);
  });

  test("the document pack holds form, letter and evidence, each with its digest", async () => {
    const download = desk.waitForEvent("download");
    await desk.getByRole("button", { name: "案件材料包（ZIP）" }).click();
    const pack = unzipSync(await readFile(await (await download).path()));
    const sums = new TextDecoder().decode(pack.SHA256SUMS);
    for (const name of [`${number}-form.pdf`, `${number}-1.pdf`, `mingjing-${number}.zip`])
      expect(sums).toContain(`${createHash("sha256").update(pack[name]!).digest("hex")}  ${name}`);
    expect(textOfPdf(Buffer.from(pack[`${number}-form.pdf`]!)).join("")).toContain(matterNumber);
  });

  test("after the holiday the outcome is recorded, and nothing was late", async () => {
    await journey.browser.advance(16 * days);
    await desk.getByRole("link", { name: "监管台" }).click();
    const hotline = desk.getByRole("region", { name: `12315 平台 ${matterNumber}` });
    await hotline.getByRole("button", { name: "登记处理结果" }).click();
    await hotline.getByLabel("处理结果").click();
    await desk.getByTitle("调解成功").click();
    await hotline.getByLabel("凭证").fill("沪市监调〔2026〕12 号");
    await hotline.getByRole("button", { name: "保存结果" }).click();
    await desk.getByText("按时 1/1", { exact: false }).waitFor();
    await desk.getByText("已办结", { exact: true }).click();
    await hotline.getByText("按时办结").waitFor();
    await hotline.getByText("凭证：沪市监调〔2026〕12 号").waitFor();

    const view = await viewOf(handler, number);
    expect(view.clocks.map(({ verdict }) => verdict)).not.toContain("breached");
    expect(view.clocks.map(({ verdict }) => verdict)).not.toContain("missed");
    expect(view.promises.every(({ wasBroken }) => !wasBroken)).toBe(true);
    expect(view.timeline.map(({ type }) => type)).not.toContain("clock_breached");
  });

  /** The part of the file about the end of the case; it may be folded. */
  async function openClosing(): Promise<void> {
    const heading = desk.getByRole("button", { name: "回访与归档" });
    await heading.waitFor();
    if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
  }
});

function options() {
  const report = { text: "把检测报告发给您", hours: 24 };
  return [
    {
      kind: "refund_only",
      content: "全额退款 129 元，并提供检测报告",
      steps: [{ text: "退款 129 元", hours: 24 }, report],
      costMinor: 129_00,
    },
    { kind: "coupon", content: "129 元优惠券，并提供检测报告", steps: [report], costMinor: 129_00 },
  ];
}
