import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrderAsked } from "../../src/server/gateways/protocol/messages.ts";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { pick, signInAs } from "../support/console-page.ts";
import { type ConnectedGateway, connectGateway } from "../support/gateway.ts";
import { openJourney } from "../support/journey.ts";
import { soldBatches } from "../support/shop-of-batches.ts";
import { onePixelPng } from "../support/upload.ts";

const notice = {
  zh: "批次 BM1 的奶粉可能结块，请立即停止食用，可免费换货或退款。",
  en: "Milk powder of batch BM1 may be lumpy. Stop using it; exchange or refund is free.",
};

describe("A recall, from the alert to the buyers' kitchens", () => {
  const journey = openJourney({ isOneStory: true });
  const texts: OrderAsked[] = [];
  let gateway: ConnectedGateway;
  let lead: Caller;
  let number: string;
  let desk: Page;
  let buyer: Page;

  beforeAll(async () => {
    const { house, browser } = journey;
    await soldBatches(house, "alpha", [
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: 6 },
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM2", supplier: "北岭乳业", units: 2 },
    ]);
    gateway = await connectGateway(house, "alpha", {
      kinds: ["sms"],
      heard: (asked) => {
        if (asked.ask === "order") texts.push(asked);
      },
    });
    lead = await staffCaller(house, "supervisor", "alpha");
    number = await confirmedAlert();
    desk = (await browser.open("desk")).page;
    const phone = await browser.open("phone");
    phone.watch.expectAnswer("404 POST /api/portal/houses/alpha/my-recall");
    buyer = phone.page;
  });
  afterAll(() => gateway?.simulator.close());

  test("the desk begins it, and every piece sold of the batch is on its list", async () => {
    await signInAs(desk, "supervisor", "alpha", `/console/alerts/${number}`);
    await recall().getByRole("button", { name: "开始召回" }).click();
    await recall()
      .getByText(/^客户查询页：.*\/s\/alpha\/recall$/)
      .waitFor();
    const sold = recall().getByRole("definition").first();
    expect(await sold.textContent()).toBe("6");
    await expectAccessible(desk, "an alert with its recall");
  });

  test("each buyer is told once, with a link to their own order", async () => {
    await told();
    expect(texts).toHaveLength(6);
    expect(new Set(texts.map(({ text }) => linkIn(text))).size).toBe(6);
    for (const { text } of texts) expect(text).toContain(notice.zh);
  });

  test("a buyer opens the link on the phone, reads, and chooses a refund; the answer stays", async () => {
    await buyer.goto(linkOf("BM1-1"));
    await buyer.getByRole("heading", { name: "您的订单里有被召回的商品" }).waitFor();
    await buyer.getByText(notice.zh).waitFor();
    expect(buyer.url()).not.toContain("#");
    await expectAccessible(buyer, "my recall");
    await expectNoSideScroll(buyer, "my recall");
    await buyer.getByRole("radio", { name: "退款" }).check();
    await buyer.getByRole("radio", { name: "已经用完或丢弃" }).check();
    await buyer.getByRole("button", { name: "提交我的选择" }).tap();
    await buyer.getByText("已收到您的选择：退款。", { exact: false }).waitFor();
    await buyer.reload();
    await buyer.getByText("已收到您的选择：退款。", { exact: false }).waitFor();
    expect(await buyer.getByRole("radio").count()).toBe(0);
  });

  test("another finds the order by its number, and shows the destroyed goods with a photo", async () => {
    await buyer.getByRole("button", { name: "查询其他订单" }).tap();
    await buyer.getByLabel("订单号").fill("BM1-2");
    await buyer.getByLabel("手机号后四位").fill(await phoneTail("BM1-2"));
    await buyer.getByRole("button", { name: "查询", exact: true }).tap();
    await buyer.getByText("订单 BM1-2").waitFor();
    await buyer.getByRole("radio", { name: "已按要求销毁" }).check();
    await buyer.getByRole("button", { name: "提交我的选择" }).tap();
    await buyer.getByText("请先上传一张照片").waitFor();
    await expectAccessible(buyer, "a photo is missing");
    const photo = { name: "剪开.png", mimeType: "image/png", buffer: onePixelPng };
    await buyer.locator("input[type=file]").setInputFiles(photo);
    await buyer.getByText(/^已上传 · /).waitFor();
    await buyer.getByRole("button", { name: "提交我的选择" }).tap();
    await buyer.getByText("已收到您的选择：换一件新的。", { exact: false }).waitFor();
  });

  test("an order of another batch has nothing to fear, and an old link leads to the form", async () => {
    await buyer.getByRole("button", { name: "查询其他订单" }).tap();
    await buyer.getByLabel("订单号").fill("BM2-1");
    await buyer.getByLabel("手机号后四位").fill(await phoneTail("BM2-1"));
    await buyer.getByRole("button", { name: "查询", exact: true }).tap();
    await buyer.getByText("这个订单里没有被召回的商品", { exact: false }).waitFor();
    await buyer.goto("about:blank");
    await buyer.goto("/s/alpha/recall#a.b");
    await buyer.getByText("这个链接已过期，请用订单号查询。").waitFor();
    await buyer.getByLabel("订单号").waitFor();
  });

  test("it reads as well in English", async () => {
    await buyer.getByRole("button", { name: "English" }).tap();
    await buyer.getByText("This link has expired.", { exact: false }).waitFor();
    await buyer.goto("about:blank");
    await buyer.goto(linkOf("BM1-3"));
    await buyer.getByText(notice.en).waitFor();
    await buyer.getByRole("radio", { name: "A new one" }).check();
    await expectAccessible(buyer, "my recall in English");
    await expectNoSideScroll(buyer, "my recall in English");
  });

  test("the desk sees the answers, opens the photo, and notes what came of them", async () => {
    await recall().getByText("逐单查看").click();
    const row = recall().getByRole("row").filter({ hasText: "BM1-2" });
    await row.getByText("客户已销毁").waitFor();
    const photo = await row.getByRole("link", { name: "照片" }).getAttribute("href");
    expect((await desk.request.get(photo!)).status()).toBe(200);
    await recall().getByText("登记结果", { exact: true }).click();
    await recall().getByLabel("订单号", { exact: true }).fill("BM1-2");
    await pick(recall(), "结果", "已销毁");
    await recall().getByLabel("凭据（运单号、流水号、销毁记录）").fill("客户照片");
    await recall().getByRole("button", { name: "登记", exact: true }).click();
    await row.getByText("已销毁", { exact: true }).waitFor();
    await expectAccessible(desk, "a recall with answers");
  });

  test("the batch is set aside: asked for on the alert, approved by two, done by hand with its proof", async () => {
    const goods = desk.getByRole("region", { name: "商品管控", exact: true });
    await goods.getByRole("button", { name: "申请管控" }).click();
    const form = desk.getByRole("dialog", { name: "申请管控" });
    await form.getByLabel("商品编号").fill("MILK-1");
    await form.getByLabel("批次号").fill("BM1");
    await form.getByLabel("为什么").fill("奶粉结块，等检测结果");
    await form.getByRole("button", { name: "提交审批" }).click();
    await form.waitFor({ state: "detached" });
    const card = goods.getByRole("region", { name: "1 号管控" });
    await card.getByText("还没有人审批，需要另外两位同事").waitFor();
    for (const role of ["legal", "operations_manager"]) {
      const approver = await staffCaller(journey.house, role, "alpha");
      await approver("approveHold", { params: { hold: "1" }, body: { version: 1 } });
    }
    await card.getByLabel("凭证（封条号、单号、办理说明）").fill("封条 F-2201");
    await expectAccessible(desk, "goods to be held by hand");
    await card.getByRole("button", { name: "已办好" }).click();
    await card.getByText("管控中", { exact: true }).waitFor();
    await card.getByText("凭证：封条 F-2201", { exact: false }).waitFor();
  });

  function recall() {
    return desk.getByRole("region", { name: "召回", exact: true });
  }

  function linkOf(orderNumber: string): string {
    return linkIn(texts.find((text) => text.orderNumber === orderNumber)!.text);
  }

  function linkIn(text = ""): string {
    return /https?:\/\/[^/]+(\/s\/alpha\/recall#\S+)$/.exec(text)![1]!;
  }

  async function phoneTail(orderNumber: string): Promise<string> {
    const [row] = await journey.house.rows<{ phone: string }>(
      "SELECT c.phone FROM orders o JOIN customer c ON c.id = o.customer_id WHERE o.number = $1",
      [orderNumber],
    );
    return row!.phone.slice(-4);
  }

  async function confirmedAlert(): Promise<string> {
    const scope = [{ kind: "batch", subject: { sku: "MILK-1", batch: "BM1" } }];
    const opened = await lead("openAlert", { body: { title: "奶粉结块", level: "orange", scope } });
    const params = { number: opened.body.number };
    const { version } = (await lead("readAlert", { params })).body.alert;
    await lead("confirmAlert", { params, body: { seenVersion: version } });
    return params.number;
  }

  /** The notice: drafted, approved by legal and PR, and sent by an action that two others approved. */
  async function told(): Promise<void> {
    const { house } = journey;
    const [legal, pr, operations] = await Promise.all(
      ["legal", "pr", "operations_manager"].map((role) => staffCaller(house, role, "alpha")),
    );
    const drafted = await lead("draftStatement", {
      params: { number },
      body: { purpose: "notice", ...notice },
    });
    const statement = String(drafted.body.statement);
    await legal!("approveStatementAsLegal", { params: { number, statement }, body: { version: 1 } });
    await pr!("approveStatementAsPr", { params: { number, statement }, body: { version: 1 } });
    const segment = { sku: "MILK-1", batch: "BM1" };
    const body = { kind: "notice", title: "召回告知", segment, alert: number, perSecond: 1_000 };
    const params = { action: String((await lead("prepareAction", { body })).body.number) };
    const version = async () => (await lead("readAction", { params })).body.action.version;
    await lead("submitAction", { params, body: { version: await version() } });
    for (const approver of [legal, operations])
      await approver!("approveAction", { params, body: { version: await version() } });
    await lead("startAction", { params, body: { version: await version() } });
    await house.work();
  }
});
