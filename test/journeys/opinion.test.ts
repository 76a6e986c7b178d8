import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessible.ts";
import { staffCaller } from "../support/caller.ts";
import { signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { addColleague } from "../support/month/add-colleague.ts";
import { soldBatches } from "../support/shop-of-batches.ts";
import { connectHook, tellOpinions } from "../support/told-opinions.ts";
import { receivedComplaint } from "../support/walk.ts";

const milk = { sku: "MILK-1", name: "幼兔婴儿奶粉", batch: "YT2609A", supplier: "北岭乳业", units: 12 };
const letter =
  "给孩子买的幼兔婴儿奶粉打开就是结块的，批次 YT2609A，订单 YT2609A-7，问客服一直让等，已经第三天了";
const sheet = [
  "链接,标题,内容,平台,发布时间",
  `https://tousu.example.com/1,幼兔奶粉结块,${letter},黑猫投诉,2026-09-22 09:30`,
  `https://weibo.example.com/2,转发,${letter}！,微博,2026-09-22 10:10`,
  "https://weibo.example.com/3,幼兔客服态度,幼兔客服回得慢，有点失望,微博,2026-09-22 11:00",
  "https://weibo.example.com/4,厨房,别家的锅不好用,微博,2026-09-22 11:20",
  "不是网址,吐槽,幼兔,微博,2026-09-22 11:30",
].join("\n");
const lumps = [
  "冲出来全是疙瘩",
  "勺子都舀不动",
  "一坨一坨的",
  "杯底有很多硬块",
  "像是受潮了",
  "不敢给孩子喝",
  "摇了半天还有块",
  "奶瓶堵住了",
  "有小颗粒",
  "结块严重",
];
const statement = "该批次已全部停售，购买的顾客可以全额退款。";

describe("Public opinion, from the first word to the answer", () => {
  const journey = openJourney({ isOneStory: true, startAt: new Date("2026-09-22T14:00:00+08:00") });
  let pr: Page;
  let secondPr: Page;
  let complaint: string;
  let alert: string;

  beforeAll(async () => {
    const { house } = journey;
    await soldBatches(house, "alpha", [milk]);
    const filed = { orderNumber: "YT2609A-7" };
    complaint = (await receivedComplaint(await staffCaller(house, "agent", "alpha"), filed)).number;
    // Nobody approves what they wrote: PR is two people.
    await addColleague(house, "second_pr", "pr");
    pr = await openConsole("pr", "watch-lists");
    secondPr = await openConsole("second_pr", "opinions");
  });

  test("PR says which words are watched for", async () => {
    await pr.getByRole("button", { name: "新建清单" }).click();
    const form = pr.getByRole("dialog", { name: "新建清单" });
    await form.getByLabel("名称").fill("奶粉");
    await form.getByRole("combobox", { name: "监测词" }).fill("幼兔");
    await pr.keyboard.press("Enter");
    await form.getByLabel("开始日期").fill("2026-09-01");
    await expectAccessible(pr, "a watch list being written");
    await form.getByRole("button", { name: "发布" }).click();
    await form.waitFor({ state: "detached" });
    await pr.getByText("第 1 版 · pr alpha 发布", { exact: false }).waitFor();
  });

  test("a file comes in: what is not watched stays out, and the broken row is named", async () => {
    await pr.getByRole("link", { name: "返回舆情列表" }).click();
    const file = { name: "舆情.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) };
    await pr.locator("input[type=file]").setInputFiles(file);
    await pr.getByText("收录 3 条，已有 0 条，未命中清单 1 条").waitFor();
    await pr.getByText("1 行未能读取：第 6 行").waitFor();
    await items().filter({ hasText: "另有 1 篇转载" }).waitFor();
    expect(await items().count()).toBe(2);
  });

  test("an item says why it was found, and which order, complaint and batch it is about", async () => {
    await items()
      .getByRole("link", { name: /幼兔奶粉结块/ })
      .click();
    await pr.getByText("清单「奶粉」第 1 版命中：幼兔").waitFor();
    await pr.getByText("订单 YT2609A-7", { exact: true }).waitFor();
    await pr.getByText("商品 MILK-1，批次 YT2609A", { exact: true }).waitFor();
    await pr.getByRole("link", { name: `投诉 ${complaint}` }).waitFor();
    await expectAccessible(pr, "an item with what it is about");
    await pr.getByRole("link", { name: /微博 转发/ }).click();
    await pr.getByText("与舆情 1 文字几乎相同").waitFor();
  });

  test("whoever wrote a reply cannot approve it; another does, and both stand there with the time", async () => {
    await pr.getByRole("link", { name: "返回舆情列表" }).click();
    await items()
      .getByRole("link", { name: /幼兔客服态度/ })
      .click();
    await pr.getByLabel("回复内容").fill("很抱歉让您久等，今天 18 点前联系您。");
    await pr.getByRole("button", { name: "提交审批" }).click();
    await pr.getByText("pr alpha 起草（第 1 版）", { exact: false }).waitFor();
    await pr.getByText("公关未批准，可由second_pr批准").waitFor();
    await expectNoWayOut();

    await secondPr.goto(pr.url());
    await secondPr.getByRole("button", { name: "代表公关批准" }).click();
    await said(pr, "公关已批准：second_pr · 今天 14:00").waitFor();
    await recordSent("https://weibo.example.com/3/reply");
    await said(pr, "pr alpha 已人工发出 · 今天 14:00").waitFor();
    await expectAccessible(pr, "an answered item");
  });

  test("many voices about the batch join the alert that stands on it, and raise it", async () => {
    alert = await yellowAlert();
    const supervisor = await openConsole("supervisor", `alerts/${alert}`);
    await supervisor.getByText("黄色", { exact: true }).first().waitFor();
    await pr.goto("/console/watch-lists");
    await pr.getByRole("heading", { name: "奶粉" }).waitFor();
    await burst();
    await pr.getByRole("link", { name: `${alert} · 声音突增：13 个，平时约` }).waitFor();
    await supervisor.getByText("橙色", { exact: true }).first().waitFor();
    await supervisor.getByText("舆情突发").waitFor();
    await supervisor.goto("/console/alerts");
    await supervisor.getByRole("link", { name: `${alert} 奶粉结块` }).waitFor();
    expect(await supervisor.getByRole("link", { name: /^A\d+ / }).count()).toBe(1);
    await expectAccessible(pr, "a list with its burst");
  });

  test("in the alert nothing is said but what legal and PR cleared", async () => {
    await pr.getByRole("link", { name: "返回舆情列表" }).click();
    await items()
      .getByRole("link", { name: /奶瓶堵住了/ })
      .click();
    await pr.getByText(`属于预警 ${alert}，只能用指挥室里已批准的声明回复。`).waitFor();
    await pr.getByText("预警还没有法务和公关都批准的声明", { exact: false }).waitFor();
    expect(await pr.getByRole("button", { name: "提交审批" }).count()).toBe(0);
    await clearedStatement();
    await pr.reload();
    await pr.getByRole("button", { name: "采用已批准的声明" }).click();
    await pr.getByRole("blockquote").getByText(statement).waitFor();
  });

  test("a threat to tell everybody needs legal's yes as well, and is answered when both are there", async () => {
    await secondPr.goto(pr.url());
    await secondPr.getByRole("button", { name: "代表公关批准" }).click();
    await said(pr, "公关已批准：second_pr").waitFor();
    await pr.getByText("法务未批准").waitFor();
    await expectNoWayOut();

    const legal = await openConsole("legal", `opinions/${pr.url().split("/").at(-1)}`);
    await legal.getByRole("button", { name: "代表法务批准" }).click();
    await said(pr, "法务已批准：legal alpha · 今天 14:00").waitFor();
    await recordSent("https://tousu.example.com/answer");
    await said(pr, "pr alpha 已人工发出").waitFor();
    await pr.getByRole("link", { name: "返回舆情列表" }).click();
    await pr.getByText("已回复", { exact: true }).first().click();
    await items().filter({ hasText: "幼兔客服态度" }).waitFor();
    expect(await items().count()).toBe(2);
  });

  async function openConsole(name: string, path: string): Promise<Page> {
    const { page } = await journey.browser.open("desk");
    await signInAs(page, name, "alpha", `/console/${path}`);
    return page;
  }

  function items() {
    return pr.getByRole("list", { name: "舆情列表" }).getByRole("listitem");
  }

  function said(page: Page, words: string) {
    return page.locator("li, p").filter({ hasText: words });
  }

  /** Neither to approve what the reader wrote, nor to say it was sent before it was approved. */
  async function expectNoWayOut(): Promise<void> {
    await pr.getByRole("button", { name: /重新送审|采用已批准的声明/ }).waitFor();
    for (const name of ["代表公关批准", "登记为已发出"])
      expect(await pr.getByRole("button", { name }).count(), name).toBe(0);
  }

  async function recordSent(link: string): Promise<void> {
    await pr.getByLabel("回复所在页面的网址").fill(link);
    await pr.getByRole("button", { name: "登记为已发出" }).click();
  }

  async function yellowAlert(): Promise<string> {
    const supervisor = await staffCaller(journey.house, "supervisor", "alpha");
    const scope = [{ kind: "batch", subject: { sku: milk.sku, batch: milk.batch } }];
    const { body } = await supervisor("openAlert", { body: { title: "奶粉结块", level: "yellow", scope } });
    return body.number;
  }

  async function burst(): Promise<void> {
    const hook = await connectHook(journey.house, "黑猫投诉");
    const voices = lumps.map((words, at) => ({
      url: `https://tousu.example.com/lumps/${at}`,
      title: words,
      text: `${milk.name} ${milk.batch} ${words}，再不处理就曝光`,
      author: `买家${at}`,
    }));
    await tellOpinions(journey.house, hook, voices);
    await journey.house.work();
  }

  async function clearedStatement(): Promise<void> {
    const [supervisor, legal, second] = await Promise.all(
      ["supervisor", "legal", "second_pr"].map((name) => staffCaller(journey.house, name, "alpha")),
    );
    const drafted = await supervisor!("draftStatement", {
      params: { number: alert },
      body: { purpose: "public", zh: statement, en: null },
    });
    const asked = {
      params: { number: alert, statement: String(drafted.body.statement) },
      body: { version: 1 },
    };
    await legal!("approveStatementAsLegal", asked);
    await second!("approveStatementAsPr", asked);
  }
});
