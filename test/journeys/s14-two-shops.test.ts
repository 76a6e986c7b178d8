import type { Page, Route } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signIn, staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { followToken } from "../support/customer.ts";
import { openLine } from "../support/event-stream.ts";
import { openJourney } from "../support/journey.ts";
import { fillOtherHouse, type OtherHouse, secretWord } from "../support/other-house.ts";
import { receivedComplaint, take } from "../support/walk.ts";

/** What no route gives away is shown by test/walks/two-houses.test.ts; here people look for it. */
describe("S14 Two shops, one house", () => {
  const journey = openJourney();
  let other: OtherHouse;
  let ownNumber: string;
  let page: Page;
  let answers: string[];

  beforeAll(async () => {
    const { house } = journey;
    other = await fillOtherHouse(house, "beta", {
      agent: await staffCaller(house, "agent", "beta"),
      manager: await staffCaller(house, "operations_manager", "beta"),
      cookie: await signIn(house, "agent", "beta"),
    });
    const filed = { text: "水壶漏水，请处理", customer: { phone: "13900001234" } };
    ({ number: ownNumber } = await receivedComplaint(await staffCaller(house, "agent", "alpha"), filed));
    await house.work();
  });

  beforeEach(() => {
    answers = [];
  });

  test("an agent who crafts an address finds nothing there", async () => {
    await open("desk");
    await signInAs(page, "agent", "alpha", `/console/complaints/${other.number}`);
    await page.getByText("没有找到这张投诉单").waitFor();
    await expectNothingOfIt();
  });

  test("no queue, search, archive, desk or list shows a word of the other", async () => {
    await open("desk");
    await signInAs(page, "supervisor", "alpha");
    for (const queue of ["mine", "unowned", "fast_lane", "at_risk", "waiting", "all_open"])
      await visit(`/console/queue/${queue}`);
    for (const words of [secretWord, other.number, "水壶"]) {
      await visit(`/console/queue/all_open?q=${encodeURIComponent(words)}`);
      await visit(`/console/archive?q=${encodeURIComponent(words)}`);
    }
    for (const screen of ["approvals", "hand-overs", "imports", "people", "account"])
      await visit(`/console/${screen}`);
    await visit("/console/queue/all_open");
    await page.getByRole("link", { name: ownNumber }).waitFor();
    await expectNothingOfIt();
  });

  test("a department sees the questions of its own house alone", async () => {
    await open("desk");
    await signInAs(page, "department_handler", "alpha");
    await page.getByText("没有待答复的协查").waitFor();
    await expectNothingOfIt();
  });

  test("a file that names the other's order and customer brings in nothing of them", async () => {
    await open("desk");
    await signInAs(page, "supervisor", "alpha", "/console/imports");
    const rows = `投诉编号,投诉内容,订单号,手机\nM1,盖子松了,${other.orderNumber},13900005678\nM2,颜色不对,,13900005678\n`;
    const file = { name: "投诉.csv", mimeType: "text/csv", buffer: Buffer.from(rows) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "正式导入" }).click();
    await page.getByText("排队中").first().waitFor();
    await journey.house.work();
    await page.getByText("已完成").first().waitFor();

    await visit("/console/queue/all_open?q=%E9%A2%9C%E8%89%B2");
    await page.getByRole("link", { name: "颜色不对" }).click();
    await page.getByText("颜色不对").first().waitFor();
    await expectNothingOfIt();
  });

  test("the live line of one stays silent while the other works", async () => {
    const { house } = journey;
    const cookie = await signIn(house, "supervisor", "alpha");
    const line = await openLine(`${house.url}/api/live`, { cookie });
    const stranger = await staffCaller(house, "agent", "beta");
    const own = await staffCaller(house, "agent", "alpha");
    await take(stranger, "writeNote", other.number, { body: `${secretWord}又一条` });
    await take(own, "writeNote", ownNumber, { body: "我们自己的备注" });

    const [complaint] = await house.rows<{ id: string }>("SELECT id FROM complaint WHERE number = $1", [
      ownNumber,
    ]);
    const heard = await line.until("note_written");
    expect(heard.map(({ complaintId }) => complaintId)).toEqual([complaint!.id]);
    line.close();
  });

  test("at one shop's door the other's order and complaint do not exist", async () => {
    await open("phone");
    await page.goto("/s/alpha/new");
    await page.getByLabel("订单号").fill(other.orderNumber);
    await page.getByLabel("手机号后四位").fill(other.phoneTail);
    await page.getByRole("button", { name: "查找订单" }).tap();
    await page.getByText("没有找到相符的订单").waitFor();

    await page.goto("/s/alpha/find");
    await page.getByLabel("投诉单号").fill(other.number);
    await page.getByLabel("手机号后四位").fill(other.phoneTail);
    await page.getByRole("button", { name: "查看进度" }).tap();
    await page.getByText("没有找到相符的投诉单").waitFor();
    await expectNothingOfIt();
  });

  test("a customer's link opens their own complaint in their own shop, whatever page they came from", async () => {
    await open("phone");
    await page.goto("/s/alpha");
    await page.getByRole("link", { name: "我要投诉" }).waitFor();
    await page.goto(`/c#${await followToken(journey.house, ownNumber)}`);
    await page.getByText(ownNumber).first().waitFor();
    await expectNothingOfIt();
    await page.goto("/s/beta");
    await page.goto(`/c#${other.token}`);
    await page.getByText(other.number).first().waitFor();
    expect(await page.getByText("alpha 店").count()).toBe(0);
  });

  async function open(device: "phone" | "desk"): Promise<void> {
    const screen = await journey.browser.open(device);
    page = screen.page;
    screen.watch.expectAnswer(`404 GET /api/complaints/${other.number}`);
    screen.watch.expectAnswer("404 POST /api/portal/houses/alpha/find-order");
    screen.watch.expectAnswer("404 POST /api/portal/houses/alpha/find-complaint");
    await page.route(/\/api\/(?!.*\blive\b)/, keepAnswer);
  }

  // Kept on its way in: what a page has left behind can no longer be read.
  async function keepAnswer(route: Route): Promise<void> {
    const response = await route.fetch();
    answers.push(await response.text());
    await route.fulfill({ response });
  }

  async function visit(path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole("main").getByRole("heading").first().waitFor();
  }

  async function expectNothingOfIt(): Promise<void> {
    const shown = await page.locator("body").innerText();
    expect(answers.length).toBeGreaterThan(0);
    for (const said of [shown, ...answers])
      for (const mark of [secretWord, "@beta.example", "beta 店", other.ids.complaint!])
        expect(said).not.toContain(mark);
  }
});
