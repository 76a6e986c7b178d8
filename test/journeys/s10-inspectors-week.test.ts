import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/shared/roles.ts";
import { expectAccessible } from "../support/accessible.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { pick, search, signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { addColleague, letSignIn } from "../support/month/add-colleague.ts";
import { fillMonth, type MonthAgent } from "../support/month/fill-month.ts";
import { rulesOfHabit } from "../support/month/habits.ts";
import { beginSample, judgeSample } from "../support/month/judge-sample.ts";

const conversations = 4_000;
const monthStart = new Date("2026-09-01T00:00:00+08:00");
/** The first working days after the holiday. */
const startAt = new Date("2026-10-09T10:00:00+08:00");

type Item = {
  id: string;
  agent: { id: string; name: string };
  assignedTo: Named;
  secondAssignedTo: Named | null;
};
type Named = { id: string; name: string };

describe("S10 The inspector's week", () => {
  const journey = openJourney({ isOneStory: true, startAt });
  let agents: MonthAgent[];
  let manager: Caller;
  let inspectors: Map<string, Caller>;
  let drawId: string;
  /** Judged by the first inspector with at least one point missed. */
  let missed: { id: string; agent: MonthAgent; criterion: string };

  beforeAll(async () => {
    const { house } = journey;
    agents = await fillMonth(house, { conversations, from: monthStart });
    const second = await addColleague(house, "second_inspector", "inspector");
    manager = await staffCaller(house, "quality_manager", "alpha");
    inspectors = new Map([
      [
        house.tenant("alpha").staffIds["inspector@alpha.example"]!,
        await staffCaller(house, "inspector", "alpha"),
      ],
      [second, await staffCaller(house, "second_inspector", "alpha")],
    ]);
  }, 240_000);

  test("all 4,000 conversations are inspected, and it is said who does what and nothing of the others", async () => {
    const page = await openConsole("quality_manager", "inspections");
    await page.getByRole("button", { name: "检查历史" }).click();
    const drawer = page.getByRole("dialog", { name: "检查历史会话" });
    await drawer.getByLabel("从", { exact: true }).fill("2026-09-01");
    await drawer.getByLabel("到", { exact: true }).fill("2026-09-30");
    await drawer.getByRole("button", { name: "开始检查" }).click();
    await drawer.getByText("排队中").waitFor();
    await journey.house.work();
    await drawer.getByText(/4,?000 \/ 4,?000 段会话/).waitFor();
    await page.keyboard.press("Escape");

    const { body } = await manager("listHabits", { query: { from: "2026-09-01", to: "2026-09-30" } });
    expect(body).toMatchObject({ conversations, agents: 12 });
    console.table(foundAndPlanted(body.rows));
    expect(body.rows.map(({ staff, rule }: HabitRow) => [staff.id, rule.code]).toSorted()).toEqual(
      agents
        .flatMap(({ id, habit }) => (habit ? rulesOfHabit[habit].map((rule) => [id, rule]) : []))
        .toSorted(),
    );

    await page.reload();
    const habits = page.getByRole("table").filter({ hasText: "其他同事" });
    await habits.getByRole("rowheader", { name: agents[1]!.name }).first().waitFor();
    for (const { name, habit } of agents)
      expect(await habits.getByRole("rowheader", { name }).count(), name).toBe(
        habit ? rulesOfHabit[habit].length : 0,
      );
    await expectAccessible(page, "inspections");
  }, 300_000);

  test("a sample of a stated precision is drawn by strata, and again from its seed", async () => {
    const page = await openConsole("quality_manager", "sampling");
    await page.getByRole("button", { name: "新建方案" }).click();
    const form = page.getByRole("dialog", { name: "新建方案" });
    await form.getByLabel("方案名称").fill("九月服务质量");
    await pick(form, "周期", "手动");
    await pick(form, "方法", "分层");
    await pick(form, "怎么定样本量", "按精度计算");
    await form.getByLabel("误差不超过 ±").fill("5");
    await form.getByLabel("预计达标比例").fill("50");
    for (const inspector of ["inspector alpha", "second_inspector"]) await search(form, "质检员", inspector);
    await form.getByLabel("双人盲评条数").fill("30");
    await form.getByRole("button", { name: "保存", exact: true }).click();
    await form.waitFor({ state: "hidden" });

    await page.getByRole("button", { name: "立即抽样" }).click();
    const draw = page.getByRole("dialog", { name: "抽样：九月服务质量" });
    await draw.getByLabel("从（含）").fill("2026-09-01");
    await draw.getByLabel("到（含）").fill("2026-09-30");
    await draw.getByLabel("随机种子").fill("20261009");
    await draw.getByRole("button", { name: "立即抽样" }).click();
    await page.waitForURL(/\/sampling\/[0-9a-f-]+$/);
    drawId = page.url().split("/").at(-1)!;

    // ±5 points at 95 % of 4,000: 385 without an end, 351 with the correction for the finite population.
    const { body } = await manager("readSampleDraw", { params: { id: drawId } });
    expect(body.draw).toMatchObject({ frameSize: conversations, sampleSize: 351, seed: "20261009" });
    expect(body.strata).toHaveLength(12);
    await page.getByRole("button", { name: "重抽核对" }).click();
    await page.getByText("用同一种子重抽，结果完全一致").waitFor();
    await expectAccessible(page, "sample draw");
  });

  test("an inspector scores one blind with the keyboard alone; two score thirty of them", async () => {
    const page = await openConsole("inspector", "evaluations");
    await page.getByRole("button", { name: /盲评/ }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/evaluations\/[0-9a-f-]+$/);
    await scoreByKeyboard(page, page.url().split("/").at(-1)!);
    await expectAccessible(page, "the inspector's desk");

    const doubles = (await drawnItems()).filter(({ secondAssignedTo }) => secondAssignedTo);
    expect(doubles).toHaveLength(30);
    for (const [seed, item] of doubles.entries()) await scoreTwice(item, seed + 1);
    expect(missed).toBeDefined();
  }, 180_000);

  test("how far they agree is shown for each criterion, with intervals", async () => {
    const page = await openConsole("quality_manager", "calibration");
    await page.getByText("双盲复评", { exact: true }).click();
    const table = page.getByRole("table").filter({ hasText: "Gwet AC1" }).first();
    await table.getByRole("rowheader", { name: "全部评分项" }).waitFor();
    const { body } = await manager("readAgreement", { query: { source: "double_blind" } });
    expect(body.byCriterion.length).toBeGreaterThan(5);
    for (const { labelZh } of body.byCriterion.slice(0, 3))
      expect(await table.getByRole("rowheader", { name: labelZh }).count(), labelZh).toBeGreaterThan(0);
    await expectAccessible(page, "calibration");
  });

  test("the agent appeals, another person rules, the score changes with a trace", async () => {
    await letSignIn(journey.house, { ...missed.agent, email: `${missed.agent.id}@alpha.example` });
    const page = await openConsole(missed.agent.id, `my-evaluations/${missed.id}`);
    await search(page.locator("main"), "对哪些评分项有不同意见", missed.criterion);
    await page.getByLabel("理由", { exact: true }).fill("第二条消息里已经说明了时间。");
    await page.getByLabel("整体说明").fill("请再看一下第二条消息。");
    await page.getByRole("button", { name: "提出申诉" }).click();
    await page.getByText("您的申诉正在等待裁定").waitFor();

    const ruler = await openConsole("supervisor", "appeals");
    await ruler.locator("main").getByRole("link").first().click();
    await ruler.getByRole("radio", { name: "改判" }).check();
    await pickFirst(ruler.locator("main"), "改判为");
    await ruler.getByLabel("理由（申诉人会看到）").fill("确实说明了，原评分漏看。");
    await ruler.getByLabel("总体意见（申诉人会看到）").fill("更正一项。");
    await ruler.getByRole("button", { name: "提交裁定" }).click();
    await ruler.getByText(/已裁定：.* 分更正为 .* 分/).waitFor();

    const [trace] = await journey.house.rows(
      `SELECT evaluation.score AS given, correction.score_before, correction.score_after
         FROM evaluation_correction AS correction JOIN evaluation ON evaluation.id = correction.evaluation_id
        WHERE evaluation.id = $1`,
      [missed.id],
    );
    expect(Number(trace!.given)).toBe(Number(trace!.score_before));
    expect(Number(trace!.score_after)).toBeGreaterThan(Number(trace!.score_before));
  });

  test("three findings become one coaching task with a re-check", async () => {
    const page = await openConsole("supervisor", "coaching");
    await page.getByRole("button", { name: "发起辅导" }).first().click();
    const form = page.getByRole("dialog", { name: "发起辅导" });
    await search(form, "辅导谁", agents[1]!.name);
    await pickFirst(form, "针对哪些问题", 3);
    await form.getByLabel("辅导主题").fill("承诺要有具体时间");
    await form.getByLabel("希望达到什么").fill("每次答应客户都说清谁、做什么、几点前。");
    await form.getByLabel("标题", { exact: true }).fill("承诺三要素");
    await form.getByLabel("正文").fill("不说“尽快”，说“今天18:00前”。");
    await form.getByLabel("练习要求").fill("把三句模糊的话改成有具体时间的承诺。");
    await search(form, "人工复检人", "inspector alpha");
    await form.getByRole("button", { name: "发起辅导" }).click();
    await page.waitForURL(/\/coaching\/[0-9a-f-]+$/);
    await page
      .getByRole("heading", { name: /承诺要有具体时间/ })
      .first()
      .waitFor();
    const [kept] = await journey.house.rows(
      `SELECT task.staff_id, task.recheck_size, task.evaluator_id IS NOT NULL AS is_judged, count(finding.*)::int AS findings
         FROM coaching_task AS task JOIN coaching_finding AS finding ON finding.task_id = task.id
        GROUP BY task.tenant_id, task.id`,
    );
    expect(kept).toMatchObject({ staff_id: agents[1]!.id, findings: 3, recheck_size: 20, is_judged: true });
    await expectAccessible(page, "coaching task");
  });

  test("the manager takes the month as a Word document", async () => {
    const page = await openConsole("quality_manager", "reports");
    await page.getByLabel("周期的第一天").fill("2026-09-01");
    await page.getByRole("button", { name: "生成", exact: true }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]+$/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Word" }).click(),
    ]);
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const text = strFromU8(parts["word/document.xml"]!).replace(/<[^>]+>/g, "");
    expect(text).toContain("4,000");
    await expectAccessible(page, "report");
  }, 120_000);

  async function openConsole(name: Role | (string & {}), path: string): Promise<Page> {
    const { page } = await journey.browser.open("desk");
    await signInAs(page, name, "alpha", `/console/${path}`);
    return page;
  }

  async function drawnItems(): Promise<Item[]> {
    const items: Item[] = [];
    let after: string | null = null;
    do {
      const query: Record<string, string> = after ? { limit: "100", after } : { limit: "100" };
      const { body } = await manager("listSampleItems", { params: { id: drawId }, query });
      items.push(...body.rows);
      after = body.next;
    } while (after);
    return items;
  }

  /** Neither learns who it is about, nor what the other said. */
  async function scoreTwice({ id, agent, assignedTo, secondAssignedTo }: Item, seed: number): Promise<void> {
    const first = inspectors.get(assignedTo.id)!;
    const second = inspectors.get(secondAssignedTo!.id)!;
    const [one, other] = [await beginSample(first, id), await beginSample(second, id)];
    for (const view of [one, other])
      if (view.state === "draft") expect(JSON.stringify(view)).not.toContain(agent.name);
    if (one.state === "draft") {
      const { id: evaluationId, failed } = await judgeSample(first, one, { seed, slips: 0.02 });
      const criterion = one.scorecard.form.sections
        .flatMap(({ criteria }) => criteria)
        .find(({ code, kind }) => kind === "yes_no" && failed.includes(code));
      if (criterion)
        missed ??= {
          id: evaluationId,
          agent: agents.find((each) => each.id === agent.id)!,
          criterion: criterion.zh,
        };
    }
    await judgeSample(second, other, { seed, slips: 0.12 });
  }

  async function scoreByKeyboard(page: Page, id: string): Promise<void> {
    const inspector = [...inspectors.values()][0]!;
    const { body: view } = await inspector("readEvaluation", { params: { id } });
    await page.getByText("已保存").or(page.getByText("待保存")).first().waitFor();
    for (const { kind, points } of view.scorecard.form.sections.flatMap(
      ({ criteria }: { criteria: { kind: string; points: unknown[] }[] }) => criteria,
    )) {
      await page.keyboard.press(kind === "yes_no" ? "y" : String(points.length));
      await page.keyboard.press("j");
    }
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/已提交，得分/)
      .first()
      .waitFor();
  }

  type HabitRow = {
    staff: { id: string };
    rule: { code: string };
    own: Share;
    others: Share;
  };
  type Share = { broken: number; applied: number };

  /** Who was planted with what, and what was found. */
  function foundAndPlanted(rows: HabitRow[]) {
    const percent = ({ broken, applied }: Share) => `${((100 * broken) / applied).toFixed(1)} %`;
    const described = ({ rule, own, others }: HabitRow) =>
      `${rule.code} ${percent(own)}, others ${percent(others)}`;
    return agents.map(({ id, name, habit }) => ({
      agent: name,
      planted: habit ?? "nothing",
      found:
        rows
          .filter(({ staff }) => staff.id === id)
          .map(described)
          .join("; ") || "nothing",
    }));
  }
});

/** Takes the first of a list, or the first few where several may be chosen. */
async function pickFirst(within: Locator, list: string, count = 1): Promise<void> {
  const box = within.getByRole("combobox", { name: list });
  await box.click();
  // Lists that were open before stay in the page: this one is the one the box speaks of.
  const options = within
    .page()
    .locator(`.ant-select-dropdown:has([id="${await box.getAttribute("aria-controls")}"])`)
    .locator(".ant-select-item-option");
  for (let index = 0; index < count; index += 1) await options.nth(index).click();
  if (count > 1) await box.blur();
}
