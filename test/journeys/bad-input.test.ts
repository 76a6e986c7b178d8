import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { followLink } from "../../src/server/complaint/follow-link.ts";
import { staffCaller } from "../support/caller.ts";
import { openJourney } from "../support/journey.ts";
import { anOrder } from "../support/order.ts";
import { photo } from "../support/photo.ts";
import { receivedComplaint } from "../support/walk.ts";

/** What a customer can get wrong: each is said at its place, and nothing entered is lost. */
describe("bad input on the customer's page", () => {
  const journey = openJourney();

  test("an unknown order and a wrong phone ending get the same words; after many tries, to wait", async () => {
    await anOrder(journey.house, "alpha", { number: "MJ3001", phone: "13900001234" });
    const { page, watch } = await journey.browser.open("phone");
    watch.expectAnswer("404 POST /api/portal/houses/alpha/find-order");
    watch.expectAnswer("429 POST /api/portal/houses/alpha/find-order");
    await page.goto("/s/alpha/new");

    const unknown = await saidOf(page, "MJ9999", "1234");
    const wrongEnding = await saidOf(page, "MJ3001", "9999");
    expect(wrongEnding).toBe(unknown);
    await expect.poll(() => saidOf(page, "MJ3001", "9998"), { timeout: 60_000 }).toMatch(/后再试/);
    expect(await saidOf(page, "MJ3001", "1234")).toMatch(/后再试/);
    expect(await page.getByLabel("订单号").inputValue()).toBe("MJ3001");
  });

  test("a file that is not taken says so at its place; without it the complaint goes", async () => {
    const { page, watch } = await journey.browser.open("phone");
    watch.expectAnswer("422 POST /api/portal/houses/alpha/uploads");
    await openWithoutOrder(page, "包装袋破了，东西撒了一地。");
    const program = {
      name: "照片.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("<!doctype html><script>1</script>"),
    };
    await page.getByLabel("添加照片或文件").setInputFiles([program, await photo("破袋.jpg")]);
    await page.getByText("不能上传这种文件").waitFor();
    await page.getByText(/^已上传 · /).waitFor();

    await page.getByRole("button", { name: "提交投诉" }).tap();
    await page.getByText("请重试或移除后再提交").waitFor();
    await page.getByRole("button", { name: "移除 照片.jpg" }).tap();
    await page.getByRole("button", { name: "提交投诉" }).tap();
    await page.getByRole("heading", { name: "已经收到您的投诉" }).waitFor();
  });

  test("more words than fit are counted and refused, none of them cut", async () => {
    const { page, watch } = await journey.browser.open("phone");
    watch.expectAnswer("422 POST /api/portal/houses/alpha/complaints");
    const long = "很长的经过。".repeat(3_400);
    await openWithoutOrder(page, long);
    await page.getByText("超出了 400 字").waitFor();
    await page.getByRole("button", { name: "提交投诉" }).tap();
    await page.getByText("最多 20000 字").waitFor();
    expect(await page.getByLabel("经过").inputValue()).toBe(long);
  });

  test("a phone that is none is refused at its place, and what was written stays", async () => {
    const { page, watch } = await journey.browser.open("phone");
    watch.expectAnswer("422 POST /api/portal/houses/alpha/complaints");
    await openWithoutOrder(page, "一直没有收到货。");
    await page.getByLabel("手机号").fill("电话号码");
    await page.getByRole("button", { name: "提交投诉" }).tap();
    await expect.poll(() => page.getByLabel("手机号").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("经过").inputValue()).toBe("一直没有收到货。");
  });

  test("a link that is over says how to go on", async () => {
    const agent = await staffCaller(journey.house, "agent", "alpha");
    const { number } = await receivedComplaint(agent);
    const [complaint] = await journey.house.rows("SELECT * FROM complaint WHERE number = $1", [number]);
    const longAgo = { ...complaint, received_at: new Date("2020-01-01T00:00:00Z") };
    const { token } = followLink(journey.house.house, longAgo as never);

    const { page, watch } = await journey.browser.open("phone");
    watch.expectAnswer("401 GET /api/portal/complaint");
    watch.expectAnswer("401 GET /api/portal/complaint/live");
    await page.goto(`/c#${token}`);
    await page.getByRole("heading", { name: "这个链接已失效" }).waitFor();
    await page.getByText("用投诉单号和手机号后四位就能继续查看").waitFor();
  });
});

async function openWithoutOrder(page: Page, text: string): Promise<void> {
  await page.goto("/s/alpha/new");
  await page.getByRole("button", { name: "我没有订单号" }).tap();
  await page.getByLabel("经过").fill(text);
  await page.getByLabel("手机号").fill("13900001234");
}

/** What the page says to a try at an order. */
async function saidOf(page: Page, orderNumber: string, phoneTail: string): Promise<string> {
  await page.getByLabel("订单号").fill(orderNumber);
  await page.getByLabel("手机号后四位").fill(phoneTail);
  const answered = page.waitForResponse((response) => response.url().endsWith("/find-order"));
  await page.getByRole("button", { name: "查找订单" }).tap();
  await answered;
  return page.getByRole("alert").innerText();
}
