import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { formatDeadline } from "../../src/shared/dates.ts";
import type { Screen } from "../support/browser.ts";
import { openDeed, pick, sendDeed, signInAs } from "../support/console-page.ts";
import { verifyElsewhere, withOneByteChanged } from "../support/evidence-elsewhere.ts";
import { openJourney } from "../support/journey.ts";
import { anOrder } from "../support/order.ts";
import { type Photo, photo } from "../support/photo.ts";

const story = "昨天下午收到的保温杯，打开就有一道约 5 厘米的裂缝，倒水会渗。没有用过，包装都在。";
const restated = "您收到的保温杯杯身有裂缝、渗水，还没有用过，希望换一只新的。";

describe("S1 Broken on arrival", () => {
  const journey = openJourney({ isOneStory: true });
  let photos: Photo[];
  let number: string;
  let buyer: Page;
  let agent: Page;
  let warehouse: Page;

  beforeAll(async () => {
    await anOrder(journey.house, "alpha", { number: "MJ20260913017", phone: "13900001234" });
    buyer = await screen("phone");
    agent = await screen("desk");
    warehouse = await screen("desk");
  });

  test("the buyer finds the order and files with two photos; at once there is a number and an hour", async () => {
    await buyer.goto("/s/alpha");
    await buyer.getByRole("link", { name: "我要投诉" }).tap();
    await buyer.getByLabel("订单号").fill("MJ20260913017");
    await buyer.getByLabel("手机号后四位").fill("1234");
    await buyer.getByRole("button", { name: "查找订单" }).tap();
    await buyer.getByText("保温杯 500ml").waitFor();

    await buyer.getByLabel("经过").fill(story);
    await buyer.getByRole("radio", { name: "换货" }).check();
    photos = [await photo("裂缝.jpg"), await photo("纸箱.jpg", "#aa8866")];
    await buyer.getByLabel("添加照片或文件").setInputFiles(photos);
    await expect.poll(() => buyer.getByText(/^已上传 · /).count()).toBe(2);
    await buyer.getByRole("button", { name: "提交投诉" }).tap();

    await buyer.getByRole("heading", { name: "已经收到您的投诉" }).waitFor();
    number = (await buyer
      .getByText(/^\d{4}-\d{4}-\d$/)
      .first()
      .textContent())!;
    await buyer.getByText(await promisedReply(), { exact: true }).waitFor();
    await buyer.getByRole("link", { name: "查看我的投诉" }).tap();
    await buyer.getByRole("heading", { name: "处理经过" }).waitFor();
  });

  test("the agent sees order, item, batch, courier trace and photos without asking", async () => {
    await journey.house.work();
    await signInAs(agent, "senior_agent", "alpha");
    await agent.getByRole("link", { name: "待认领" }).click();
    await agent.getByRole("link", { name: number }).click();

    const file = agent.getByRole("region", { name: "案卷" });
    await file.getByRole("definition").filter({ hasText: "MJ20260913017" }).waitFor();
    await file.getByText("保温杯 500ml × 1").waitFor();
    await file.getByText(/批次 B2608-3/).waitFor();
    await file.getByText("物流轨迹").click();
    await file.getByText(/杭州 已签收/).waitFor();
    const talk = agent.getByRole("region", { name: "沟通" });
    await talk.getByText(story).waitFor();
    await expect.poll(() => talk.getByRole("button", { name: /^查看照片/ }).count()).toBe(2);
  });

  test("the agent restates; the buyer's page shows it by itself, and the buyer says yes", async () => {
    const form = await openDeed(agent, "受理");
    await form.getByRole("textbox").fill(restated);
    await sendDeed(form, "受理");

    await buyer.getByRole("heading", { name: "我们这样理解，对吗？" }).waitFor();
    await buyer.getByText(restated).first().waitFor();
    await buyer.getByRole("button", { name: "对，就是这样" }).tap();
    await buyer.getByText("您确认了问题描述").waitFor();
    await agent.getByText("客户已认可").first().waitFor();
  });

  test("words go both ways without a reload", async () => {
    await agent.getByLabel("回复客户").last().fill("您好，我马上向仓库核实。");
    await agent.getByRole("button", { name: "发送给客户" }).click();
    await buyer.getByText("您好，我马上向仓库核实。").waitFor();

    await buyer.getByLabel("写给客服").fill("好的，谢谢🙏 纸箱外面是好的。");
    await buyer.getByRole("button", { name: "发送", exact: true }).tap();
    await agent.getByText("好的，谢谢🙏 纸箱外面是好的。").waitFor();
  });

  test("the warehouse answers with a film", async () => {
    const triage = await openDeed(agent, "分诊");
    await sendDeed(triage, "分诊");
    await sendDeed(await openDeed(agent, "开始核实"), "开始核实");
    const question = await openDeed(agent, "请部门协查");
    await pick(question, "部门", "仓储部");
    await question.getByLabel("要核实的问题").fill("这只保温杯出库时完好吗？请附打包录像。");
    await sendDeed(question, "请部门协查");

    await signInAs(warehouse, "department_handler", "alpha");
    await warehouse.getByText("这只保温杯出库时完好吗？请附打包录像。").waitFor();
    await warehouse
      .getByRole("textbox", { name: "答复" })
      .fill("9 月 13 日 15:20 打包，杯身完好，双层气泡袋，录像附后。");
    await warehouse.locator("input[type=file]").setInputFiles(film());
    await warehouse.getByText("打包录像.mp4").waitFor();
    await warehouse.getByRole("button", { name: "提交答复" }).click();

    await agent.getByText("杯身完好，双层气泡袋，录像附后。").first().waitFor();
    await agent.getByText("打包录像.mp4").first().waitFor();
  });

  test("what is true is recorded, and responsibility is set to logistics with reasons", async () => {
    const finding = await openDeed(agent, "记录核实结果");
    await finding.getByLabel("核实到的事实").fill("出库时杯身完好，裂缝在运输途中产生。");
    await finding.getByText("属实", { exact: true }).click();
    await sendDeed(finding, "记录核实结果");

    const ruling = await openDeed(agent, "定责");
    await pick(ruling, "责任方", "物流");
    await ruling.getByLabel("理由").fill("打包录像显示出库完好，外箱有挤压痕迹。");
    await sendDeed(ruling, "定责");
    await buyer.getByText("责任已认定").waitFor();
  });

  test("three options go to the buyer, who picks the new flask", async () => {
    const offer = await openDeed(agent, "准备方案");
    await offer.getByLabel("给客户的说明").fill("杯子在运输途中受损，责任在物流，由我们先为您解决。");
    await offer.getByRole("button", { name: "再加一个方案" }).click();
    await fillOption(offer, 1, ["补发", "补发一只全新的保温杯", "寄出新保温杯", "48", "45"]);
    await fillOption(offer, 2, ["退货退款", "退回保温杯，全额退款 129 元", "收到退件后退款", "72", "129"]);
    await fillOption(offer, 3, ["部分退款", "保温杯留用，退您 30 元", "退款 30 元", "24", "30"]);
    await sendDeed(offer, "准备方案");
    await sendDeed(await openDeed(agent, "发送方案"), "发送方案");

    await buyer.getByRole("heading", { name: "请选择处理方案" }).waitFor();
    const options = buyer.getByRole("heading", { level: 3, name: /^选项 \d · / });
    expect(await options.allTextContents()).toEqual([
      "选项 1 · 补发",
      "选项 2 · 退货退款",
      "选项 3 · 部分退款",
    ]);
    await buyer.getByRole("button", { name: "选这个: 选项 1" }).tap();
    await buyer.getByRole("button", { name: "确定选这个" }).tap();
    await buyer.getByRole("heading", { name: "我们的承诺" }).waitFor();
    await agent.getByText("执行中").first().waitFor();
  });

  test("the parcel will be late: before the promise breaks, the buyer is told and given a new time", async () => {
    await journey.browser.advance(40 * 60);
    await agent.getByRole("link", { name: "承诺", exact: true }).click();
    await agent.getByText("快到期", { exact: true }).click();
    await agent.getByRole("link", { name: "寄出新保温杯" }).click();
    const form = await openDeed(agent, "调整时间");
    await form.getByLabel("新的时间").fill("2026-09-19T18:00");
    await form.getByLabel("给客户的说明").fill("这款保温杯刚补到货，要晚一天寄出，非常抱歉。");
    await sendDeed(form, "调整时间");

    await buyer.getByText("明天 18:00 前完成").waitFor();
    await buyer.getByText("要晚一天寄出，非常抱歉").first().waitFor();
    await buyer.getByText("一项承诺的时间有调整").waitFor();
    await journey.browser.advance(20 * 60);
    const broken = await journey.house.rows("SELECT 1 FROM journal WHERE type = 'promise_broken'");
    expect(broken).toEqual([]);
    // The owner was in time: the house has nothing to say by itself.
    const told = await journey.house.rows("SELECT 1 FROM journal WHERE type = 'promise_late_told'");
    expect(told).toEqual([]);
  });

  test("it is sent, with proof; the buyer confirms, and rates five stars", async () => {
    const proof = await openDeed(agent, "兑现承诺");
    await proof.getByText("单号", { exact: true }).click();
    await proof.getByLabel("快递单号或退款单号").fill("FY100200999");
    await sendDeed(proof, "兑现承诺");
    await journey.house.work();
    await buyer.getByText("FY100200999").first().waitFor();

    await buyer.getByRole("heading", { name: "问题解决了吗？" }).waitFor();
    await buyer.getByRole("button", { name: "解决了", exact: true }).tap();
    await buyer.getByLabel("想说的话").fill("新杯子很好，谢谢你们一直说清楚进度。");
    await buyer.getByRole("button", { name: "确认已解决" }).tap();

    await buyer
      .getByRole("button", { name: /很满意/ })
      .last()
      .tap();
    await buyer.getByText("谢谢您的评价").first().waitFor();
  });

  test("the case is archived: found by its words, and read-only", async () => {
    await agent.getByText("本单已归档，仅供查阅。").waitFor();
    await agent.getByText("5 分（满分 5 分）").first().waitFor();
    expect(await agent.getByRole("button", { name: "发送给客户" }).count()).toBe(0);

    await agent.getByRole("link", { name: "归档" }).click();
    await agent.getByLabel("搜索单号、标题、客户").fill("保温杯 裂缝");
    await agent.getByRole("link", { name: number }).waitFor();
  });

  test("its evidence package verifies on another machine, and one changed byte is found and named", async () => {
    const supervisor = await screen("desk");
    await signInAs(supervisor, "supervisor", "alpha", `/console/complaints/${number}`);
    await supervisor.getByRole("button", { name: "其他", exact: true }).click();
    const downloading = supervisor.waitForEvent("download");
    await supervisor.getByRole("button", { name: "下载证据包" }).click();
    const bytes = await readFile(await (await downloading).path());

    expect(await verifyElsewhere(bytes)).toMatchObject({
      code: 0,
      answer: { isIntact: true, complaint: number },
    });
    const changedWords = await verifyElsewhere(withOneByteChanged(bytes, story), bytes);
    expect(changedWords).toMatchObject({ code: 1, answer: { isIntact: false } });
    expect(changedWords.answer.place).toMatch(/^description .*\(event 1\)$/);
    const changedPhoto = await verifyElsewhere(withOneByteChanged(bytes, photos[0]!.buffer), bytes);
    expect(changedPhoto).toMatchObject({ code: 1, answer: { isIntact: false } });
    expect(changedPhoto.answer.place).toMatch(/^files\/[0-9a-f]{64}$/);
  });

  async function fillOption(
    offer: Locator,
    position: number,
    entries: [string, string, string, string, string],
  ) {
    const [kind, content, step, hours, cost] = entries;
    const option = offer.getByRole("group", { name: `方案 ${position}`, exact: true });
    await pick(option, "方式", kind);
    await option.getByLabel("具体内容").fill(content);
    await option.getByLabel("步骤", { exact: true }).fill(step);
    await option.getByLabel("小时内完成").fill(hours);
    await option.getByLabel(/^成本/).fill(cost);
  }

  async function screen(device: "phone" | "desk"): Promise<Page> {
    const opened: Screen = await journey.browser.open(device);
    return opened.page;
  }

  async function promisedReply(): Promise<string> {
    const [clock] = await journey.house.rows<{ due_at: Date }>(
      "SELECT due_at FROM service_clock s JOIN complaint c ON c.id = s.complaint_id WHERE c.number = $1 AND s.kind = 'first_response'",
      [number],
    );
    return formatDeadline(clock!.due_at, journey.house.now(), { lang: "zh-CN", timeZone: "Asia/Shanghai" });
  }
});

/** The head of an MP4 file, enough to be known as one. */
function film() {
  const head = Buffer.from("000000206674797069736f6d0000020069736f6d69736f32617663316d703431", "hex");
  return {
    name: "打包录像.mp4",
    mimeType: "video/mp4",
    buffer: Buffer.concat([head, Buffer.alloc(2_000, 7)]),
  };
}
