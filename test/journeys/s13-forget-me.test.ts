import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Device } from "../support/browser.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { followToken } from "../support/customer.ts";
import { verifyElsewhere } from "../support/evidence-elsewhere.ts";
import { openJourney } from "../support/journey.ts";
import { anOrder } from "../support/order.ts";
import { acceptedComplaint, closedComplaint } from "../support/walk.ts";

const buyerData = {
  name: "欧阳静雨",
  phone: "13687654321",
  story: "壶盖松了会漏水，我是欧阳静雨，电话 13687654321",
};

describe("S13 Forget me", () => {
  const journey = openJourney({ isOneStory: true });
  let number: string;
  let agent: Caller;
  let buyer: Page;
  let legal: Page;

  beforeAll(async () => {
    const order = { number: "MJ20260901008", phone: buyerData.phone, customerName: buyerData.name };
    await anOrder(journey.house, "alpha", order);
    agent = await staffCaller(journey.house, "agent", "alpha");
    const filed = { text: buyerData.story, orderNumber: order.number };
    ({ number } = await closedComplaint(journey.house, agent, filed));
    buyer = await screen("phone");
    legal = await screen("desk");
  });

  test("the buyer asks to see their data; a wrong phone gets nothing, the right one a copy they can read", async () => {
    await buyer.goto(`/c#${await followToken(journey.house, number)}`);
    await buyer.getByRole("button", { name: "我的个人信息" }).tap();
    await buyer.getByRole("button", { name: "索取一份副本" }).tap();
    await buyer.getByLabel("下单或投诉时留下的完整手机号或邮箱").fill("13600000000");
    await buyer.getByRole("button", { name: "索取副本", exact: true }).tap();
    await buyer.getByText(/为确认是您本人/).waitFor();

    await buyer.getByLabel("下单或投诉时留下的完整手机号或邮箱").fill(buyerData.phone);
    await buyer.getByRole("button", { name: "索取副本", exact: true }).tap();
    await buyer.getByText("副本已备好。").waitFor();
    const downloading = buyer.waitForEvent("download");
    await buyer.getByRole("link", { name: "下载副本（ZIP）" }).tap();
    const files = unzipSync(await readFile(await (await downloading).path()));
    const page = Buffer.from(files["index.html"]!).toString();
    for (const words of [number, "MJ20260901008", ...Object.values(buyerData)]) expect(page).toContain(words);
    expect(JSON.parse(Buffer.from(files["data.json"]!).toString()).contact.phone).toBe(buyerData.phone);
  });

  test("the buyer asks for erasure and is told by when it is answered", async () => {
    await buyer.getByRole("button", { name: "要求删除" }).tap();
    await buyer.getByLabel("下单或投诉时留下的完整手机号或邮箱").fill(buyerData.phone);
    await buyer.getByRole("button", { name: "提交删除请求" }).tap();
    await buyer.getByText(/正在处理，最迟 10月1日.*答复/).waitFor();
  });

  test("a lawyer sees what would go and what the law keeps, by which article and until when, and grants it", async () => {
    await signInAs(legal, "legal", "alpha", "/console/privacy");
    await legal.getByText("要求删除 · 欧阳静雨").waitFor();
    await legal.getByText("交易记录").waitFor();
    await legal.getByText(/ECL-31、NTM-31 · 保存至 2029-09-15 · MJ20260901008/).waitFor();
    await legal.getByText("姓名、电话、邮箱").waitFor();
    await legal.getByRole("button", { name: "同意并删除" }).click();
    await legal
      .getByRole("tooltip")
      .getByRole("button", { name: /确\s*定/ })
      .click();
    await legal.getByText("没有待处理的请求").waitFor();
    await journey.house.work();
  });

  test("the buyer reads what was refused, with article and date, and that the rest is gone", async () => {
    await buyer.reload();
    await buyer.getByRole("button", { name: "我的个人信息" }).tap();
    await buyer.getByText(/《电子商务法》第三十一条.*保存至 2029-09-15/).waitFor();
    await buyer.getByText("您的姓名、电话、邮箱", { exact: true }).waitFor();
    await buyer.getByText("（内容已依法删除）").first().waitFor();
    expect(await buyer.getByText(buyerData.story).count()).toBe(0);
  });

  test("nothing of the buyer's words, name or phone is left anywhere in the database; what they bought is", async () => {
    const tables = await journey.house.rows<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    for (const { name } of tables) {
      const rows = await journey.house.rows<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`);
      for (const words of Object.values(buyerData))
        expect(
          rows.some(({ text }) => text.includes(words)),
          `${words} in ${name}`,
        ).toBe(false);
    }
    const [order] = await journey.house.rows("SELECT total_minor FROM orders WHERE number = 'MJ20260901008'");
    expect(order).toEqual({ total_minor: 12900 });
  });

  test("the evidence of the case still verifies elsewhere, and says what was erased by which article", async () => {
    await legal.goto(`/console/complaints/${number}`);
    await legal.getByText(/内容已于 .* 依法删除，经过与证明仍在。/).waitFor();
    await legal.getByRole("button", { name: "其他", exact: true }).click();
    const downloading = legal.waitForEvent("download");
    await legal.getByRole("button", { name: "下载证据包" }).click();
    const bytes = await readFile(await (await downloading).path());
    expect(await verifyElsewhere(bytes)).toMatchObject({
      code: 0,
      answer: {
        isIntact: true,
        complaint: number,
        erased: expect.arrayContaining([
          expect.objectContaining({ kind: "description", rule: "request", article: "PIPL-47" }),
        ]),
      },
    });
    expect(bytes.includes(buyerData.story)).toBe(false);
  });

  test("while a complaint is open it keeps what its handling needs, and the lawyer sees by which article", async () => {
    const order = { number: "MJ20260902001", phone: "13712340000", customerName: "方女士" };
    await anOrder(journey.house, "alpha", order);
    const open = await acceptedComplaint(agent, { text: "杯盖裂了", orderNumber: order.number });
    const other = await screen("phone");
    await other.goto(`/c#${await followToken(journey.house, open.number)}`);
    await other.getByRole("button", { name: "我的个人信息" }).tap();
    await other.getByRole("button", { name: "要求删除" }).tap();
    await other.getByLabel("下单或投诉时留下的完整手机号或邮箱").fill(order.phone);
    await other.getByRole("button", { name: "提交删除请求" }).tap();
    await other.getByText(/正在处理，最迟/).waitFor();

    await legal.goto("/console/privacy");
    await legal
      .getByText(/投诉处理中 · PIPL-13/)
      .first()
      .waitFor();
    await legal.getByText("没有可删除的内容").waitFor();
  });

  async function screen(device: Device): Promise<Page> {
    const { page, watch } = await journey.browser.open(device);
    watch.expectAnswer("422 POST /api/portal/complaint/data-requests");
    return page;
  }
});
