import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrderAsked } from "../../src/server/gateways/protocol/messages.ts";
import { expectAccessible } from "../support/accessible.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { pick, signInAs } from "../support/console-page.ts";
import { type ConnectedGateway, connectGateway } from "../support/gateway.ts";
import { emailOf } from "../support/house.ts";
import { openJourney } from "../support/journey.ts";
import { letReach } from "../support/let-reach.ts";
import { soldBatches } from "../support/shop-of-batches.ts";
import { receivedComplaint } from "../support/walk.ts";

const milk = {
  sku: "MILK-1",
  name: "婴儿配方奶粉 900 克",
  category: "母婴",
  supplier: "北岭乳业",
  units: 400,
};
const bad = "BM20260901";
const title = `${milk.name} · ${bad}`;
/** Ten wordings; six of them name the batch, of the others the order says it. */
const lumps = [
  "奶粉冲出来全是疙瘩，怎么都化不开",
  "宝宝的奶粉结块了，勺子都舀不动",
  "打开罐子里面一坨一坨的",
  "冲泡之后杯底有很多硬块",
  "奶粉受潮了吗？都成块了",
  "粉质不对，有结块，不敢给孩子喝",
  "摇了半天还有块状物",
  "冲不开，奶瓶堵住了",
  "里面有小颗粒硬块",
  "这罐结块严重，要求退货",
];
const channels = ["phone", "chat", "email"];
const notice = "您购买的奶粉批次可能结块，请停止食用。可免费换货，另补偿 100 元。";
const reply = "这一批奶粉可能结块，是我们的问题。请停止食用，免费换货，另补偿 100 元。";

/** Whom a red alert calls, and PR's deputy. */
const called = ["supervisor", "legal", "operations_manager", "pr", "quality_manager", "department_handler"];
const deputy = "senior_agent";

describe("S2 One bad batch", () => {
  const journey = openJourney({ isOneStory: true, startAt: new Date("2026-09-18T14:00:00+08:00") });
  const heard: OrderAsked[] = [];
  let gateway: ConnectedGateway;
  let agent: Caller;
  let operations: Page;
  let legal: Page;
  let pr: Page;
  let supervisor: Page;
  let alert: string;

  beforeAll(async () => {
    const { house } = journey;
    agent = await staffCaller(house, "agent", "alpha");
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
    });
    await soldBatches(house, "alpha", [
      { ...milk, batch: bad },
      { ...milk, batch: "BM20260815" },
      ...Array.from({ length: 50 }, (_, at) => ({
        sku: `SKU-${at}`,
        name: `日用商品 ${at}`,
        batch: `OT2026-${at}`,
        supplier: `供应商 ${at % 10}`,
        units: 80,
      })),
    ]);
    // Of the milk four complaints in a year; of everything else about fifty customers complain each day.
    await house.rows(
      `INSERT INTO signal_baseline (tenant_id, sku, rate, learned_at)
       SELECT DISTINCT tenant_id, sku, CASE WHEN sku = 'MILK-1' THEN 0.01 ELSE 0.15 END, $2::timestamptz FROM batch WHERE tenant_id = $1`,
      [house.tenant("alpha").tenantId, house.now()],
    );
    await letReach(house, "alpha", [...called, deputy], heard);
    const { staffIds } = house.tenant("alpha");
    const ofPr = await staffCaller(house, "pr", "alpha");
    await ofPr("saveCover", {
      body: { staffId: staffIds[emailOf("pr", "alpha")], deputyId: staffIds[emailOf(deputy, "alpha")] },
    });
  }, 240_000);
  afterAll(() => gateway?.simulator.close());

  test("fifty complaints of the day about other things raise nothing", async () => {
    for (let at = 0; at < 50; at++)
      await receivedComplaint(agent, {
        orderNumber: `OT2026-${at}-${1 + (at % 7)}`,
        text: "包装有点破，想补一张优惠券",
      });
    await journey.house.work();
    operations = await openConsole("operations_manager", "signals");
    await operations.getByText("目前没有待判断的信号").waitFor();
  });

  test("of ten buyers in ten wordings over three channels, the sixth at the latest raises the signal on the open screen", async () => {
    let seenAt = 0;
    for (const [at, words] of lumps.entries()) {
      const channel = channels[at % 3]!;
      // Six name the batch and no order.
      await receivedComplaint(
        agent,
        at % 5 < 3
          ? { channel, text: `${words}，批号 ${bad}`, customer: { phone: `1370000000${at}` } }
          : { channel, text: words, orderNumber: `${bad}-${at + 1}` },
      );
      await journey.house.work();
      const raised = await journey.house.rows("SELECT number FROM signal");
      if (seenAt === 0 && raised.length > 0) {
        seenAt = at + 1;
        await operations.getByText(title).first().waitFor();
      }
    }
    expect(seenAt).toBeGreaterThan(0);
    expect(seenAt).toBeLessThanOrEqual(6);
  });

  test("the signal says why, and is confirmed as red", async () => {
    await operations.getByRole("link", { name: title }).first().click();
    await operations.getByText(/位客户投诉，正常应约/).waitFor();
    await operations.getByText("很难用巧合解释", { exact: false }).waitFor();
    await expectAccessible(operations, "signal");
    await pick(operations.locator("form#judge"), "预警级别", "红色");
    await operations.getByLabel("理由").fill("十位客户都说结块，批号相同。");
    await operations.getByRole("button", { name: "提交" }).click();
    await operations.getByRole("link", { name: /^预警 / }).click();
    await operations.getByRole("heading", { level: 1, name: title }).waitFor();
    alert = operations.url().split("/").at(-1)!;
    await operations.getByRole("button", { name: "确认并呼叫" }).click();
    await operations.getByText("应答 0/6").waitFor();
  });

  test("all are called; PR is silent, the deputy is climbed to, and everybody is there inside thirty minutes", async () => {
    await journey.house.work();
    await answersIn(operations);
    legal = await openConsole("legal", "alerts");
    await answersIn(legal);
    supervisor = await openConsole("supervisor", "alerts");
    await answersIn(supervisor);
    for (const name of ["quality_manager", "department_handler"])
      await answersIn(await openConsole(name, "on-call"));
    await operations.getByText("应答 5/6").waitFor();
    const climbing = await openConsole(deputy, "queue/mine");
    for (let minute = 0; minute < 25; minute += 5) {
      await journey.browser.advance(5);
      if (await climbing.getByRole("button", { name: "我已收到" }).isVisible()) break;
    }
    await answersIn(climbing);
    await operations.getByText("应答 6/6").waitFor();
    const times = await journey.house.rows<{ minutes: number }>(
      "SELECT extract(epoch FROM answered_at - started_at) / 60 AS minutes FROM alert_call",
    );
    expect(times).toHaveLength(6);
    expect(Math.max(...times.map(({ minutes }) => Number(minutes)))).toBeLessThanOrEqual(30);
  });

  test("no word leaves before legal and PR have said yes to it", async () => {
    await supervisor.goto(`/console/alerts/${alert}`);
    await draft("客户通知", notice);
    await draft("客服统一答复", reply);
    const drawnUp = await staffCaller(journey.house, "supervisor", "alpha");
    const early = await drawnUp("prepareAction", {
      body: { kind: "notice", title: "太早", alert, segment: { sku: milk.sku, batch: bad } },
    });
    expect([early.status, early.body.code]).toEqual([409, "statement_needed"]);
    pr = await openConsole("pr", `alerts/${alert}`);
    await legal.goto(`/console/alerts/${alert}`);
    for (const [page, button] of [
      [legal, "法务同意"],
      [pr, "公关同意"],
    ] as const)
      for (let left = 2; left > 0; left -= 1) {
        await expect.poll(() => page.getByRole("button", { name: button }).count()).toBe(left);
        await page.getByRole("button", { name: button }).first().click();
      }
    await expect.poll(() => supervisor.getByText("已获批", { exact: true }).count()).toBe(2);
  });

  test("two approve: every buyer of the batch is told once, those who never complained too", async () => {
    await supervisor.goto("/console/actions");
    await supervisor.getByRole("button", { name: "准备处置" }).click();
    const form = supervisor.getByRole("dialog", { name: "准备处置" });
    await form.getByLabel("名称").fill("奶粉批次告知");
    await form.getByLabel("所属预警（可不填）").fill(alert);
    await form.getByLabel("商品编号").fill(milk.sku);
    await form.getByLabel("批次号").fill(bad);
    await form.getByText("涉及人身安全的告知", { exact: false }).click();
    await form.getByLabel("为什么必须通知").fill("婴儿食品，可能变质。");
    await form.getByRole("button", { name: "看看有多少人" }).click();
    await form.getByText("400 个订单", { exact: false }).waitFor();
    await form.getByRole("button", { name: "生成名单" }).click();
    heard.length = 0;
    await approvedAndDone();
    const told = heard.filter(({ text }) => text?.includes("可能结块"));
    expect(told).toHaveLength(400);
    expect(new Set(told.map(({ orderNumber }) => orderNumber)).size).toBe(400);
  });

  test("two approve: the product goes off sale and the batch is held, each with the proof of who did it", async () => {
    await supervisor.goto(`/console/alerts/${alert}`);
    const holds = supervisor.getByRole("region", { name: "商品管控" });
    for (const kind of ["商品下架", "冻结批次"]) {
      await supervisor.getByRole("button", { name: "申请管控" }).click();
      const form = supervisor.locator("form#hold");
      await pick(form, "做什么", kind);
      await form.getByLabel("商品编号").fill(milk.sku);
      if (kind === "冻结批次") await form.getByLabel("批次号").fill(bad);
      await form.getByLabel("为什么").fill("奶粉结块，等待检测");
      await form.getByRole("button", { name: "提交审批" }).click();
      await form.waitFor({ state: "detached" });
    }
    for (const page of [legal, operations]) {
      await page.goto(`/console/alerts/${alert}`);
      const approve = page.getByRole("button", { name: "同意", exact: true });
      for (let left = 2; left > 0; left -= 1) {
        await expect.poll(() => approve.count()).toBe(left);
        await approve.first().click();
      }
      await expect.poll(() => approve.count()).toBe(0);
    }
    await journey.house.work();
    await expect.poll(() => holds.getByText("管控中", { exact: true }).count()).toBe(2);
    await expect.poll(() => holds.getByText("凭证：", { exact: false }).count()).toBe(2);
    expect(
      heard
        .filter(({ goods }) => goods?.sku === milk.sku)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["batch_hold", "delisting"]);
  });

  test.each([
    ["换货", "exchange", 0],
    ["发券", "coupon", 100],
  ])(
    "%s: what the notice promised comes to every buyer once, by two approvals",
    async (label, kind, amount) => {
      await supervisor.goto("/console/actions");
      await supervisor.getByRole("button", { name: "准备处置" }).click();
      const form = supervisor.getByRole("dialog", { name: "准备处置" });
      await pick(form, "做什么", label);
      await form.getByLabel("名称").fill(`奶粉批次${label}`);
      await form.getByLabel("所属预警（可不填）").fill(alert);
      if (amount > 0) await form.getByLabel("每单金额", { exact: false }).fill(String(amount));
      await form.getByLabel("商品编号").fill(milk.sku);
      await form.getByLabel("批次号").fill(bad);
      await form.getByRole("button", { name: "生成名单" }).click();
      heard.length = 0;
      await approvedAndDone();
      const own = heard.filter((asked) => asked.kind === kind);
      expect(new Set(own.map(({ orderNumber }) => orderNumber)).size).toBe(400);
      expect(new Set(own.map(({ key }) => key)).size).toBe(400);
      expect(new Set(own.map(({ amountMinor }) => amountMinor))).toEqual(new Set([100 * amount]));
    },
  );

  test("whoever answers a complaint of the batch finds the approved words", async () => {
    const [child] = await journey.house.rows<{ number: string }>(
      "SELECT c.number FROM alert_complaint a JOIN complaint c ON c.id = a.complaint_id ORDER BY c.number LIMIT 1",
    );
    const page = await openConsole("agent", `complaints/${child!.number}`);
    await page.getByText(`红色预警 ${alert}`, { exact: false }).waitFor();
  });

  async function openConsole(name: string, path: string): Promise<Page> {
    const { page } = await journey.browser.open("desk");
    await signInAs(page, name, "alpha", `/console/${path}`);
    return page;
  }

  async function approvedAndDone(): Promise<void> {
    await supervisor.getByRole("button", { name: "提交审批" }).click();
    await supervisor.getByText("待审批", { exact: true }).waitFor();
    for (const page of [legal, operations]) {
      await page.goto(supervisor.url());
      await page.getByRole("button", { name: "审批通过" }).click();
      await page.getByRole("button", { name: "审批通过" }).waitFor({ state: "detached" });
    }
    await supervisor.getByRole("button", { name: "开始", exact: true }).click();
    await supervisor.getByText("进行中", { exact: true }).waitFor();
    await journey.house.work();
    // Whoever did not answer in time is asked again, minutes later.
    for (let minute = 0; minute < 10 && (await isSending()); minute += 1) await journey.browser.advance(1);
    await supervisor.getByText("已完成", { exact: true }).waitFor();
  }

  async function isSending(): Promise<boolean> {
    const running = await journey.house.rows("SELECT FROM mass_action WHERE state = 'running'");
    return running.length > 0;
  }

  async function answersIn(page: Page): Promise<void> {
    const button = page.getByRole("button", { name: "我已收到" });
    await button.first().click();
    await button.waitFor({ state: "detached" });
  }

  async function draft(purpose: string, words: string): Promise<void> {
    await supervisor.getByRole("button", { name: "起草声明" }).click();
    const form = supervisor.locator("form#statement");
    await pick(form, "用途", purpose);
    await form.getByLabel("中文").fill(words);
    await form.getByRole("button", { name: "起草声明" }).click();
    await form.waitFor({ state: "detached" });
  }
});
