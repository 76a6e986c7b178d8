import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { signLink } from "../../src/server/complaint/links.ts";
import { teachingPack } from "../../src/server/teaching/teaching-pack.ts";
import { expectAccessible, expectNoSideScroll } from "../support/accessible.ts";
import { type Caller, staffCaller } from "../support/caller.ts";
import { pick, signInAs } from "../support/console-page.ts";
import { openJourney } from "../support/journey.ts";
import { acceptedComplaint, receivedComplaint, take, viewOf } from "../support/walk.ts";

describe("What those who look after quality do by hand", () => {
  const journey = openJourney();
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    agent = await staffCaller(journey.house, "agent", "alpha");
    supervisor = await staffCaller(journey.house, "supervisor", "alpha");
  });

  test("a manager writes an indicator, sees what is wrong with it and what it comes to, and keeps it", async () => {
    const { page, watch } = await openScreen("quality_manager", "indicators");
    watch.expectAnswer("422 POST /api/indicators/trial");
    await page.getByRole("button", { name: "新建指标" }).click();
    const form = page.getByRole("dialog", { name: "新建指标" });
    await form.getByLabel("指标代码").fill("one_minute_reply");
    await form.getByLabel("中文名称").fill("一分钟回复率");
    await form.getByLabel("英文名称").fill("Replied within a minute");
    await form.getByLabel("中文说明").fill("一分钟内答复的轮次占比。");
    await form.getByLabel("英文说明").fill("The share of rounds answered within a minute.");
    await form.getByLabel("公式（CEL）").fill("answered && seconds <");
    await form.getByLabel("平台口径").fill("自营");
    await form.getByLabel("每天从几点").fill("9");
    await form.getByLabel("到几点").fill("21");
    await form.getByRole("button", { name: "用最近四周试算" }).click();
    await form.getByText(/公式看不懂/).waitFor();
    await form.getByLabel("公式（CEL）").fill("answered && seconds <= 60");
    await form.getByRole("button", { name: "用最近四周试算" }).click();
    await form.getByRole("region", { name: "试算结果" }).waitFor();
    await expectAccessible(page, "an indicator being written");
    await form.getByRole("button", { name: "保存", exact: true }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByRole("article", { name: "一分钟回复率" }).getByText("第 1 版", { exact: true }).waitFor();
    const { rows } = (await supervisor("listIndicators")).body;
    expect(
      rows.find(({ indicator }: { indicator: { code: string } }) => indicator.code === "one_minute_reply"),
    ).toMatchObject({
      version: 1,
      indicator: { platform: "自营", hours: { from: 9, to: 21 }, formula: "answered && seconds <= 60" },
    });
  });

  test("where a mark is missing the supervisor makes an exception in the case, with the reason", async () => {
    const { house } = journey;
    const trainer = await staffCaller(house, "trainer", "alpha");
    const mark = teachingPack().marks.find(({ code }) => code === "severe-cases")!;
    const need = { severities: ["critical"], categories: [], forRegulator: false };
    await trainer("saveMark", { body: { mark, need, seenVersion: 0 } });
    const { number, version } = await receivedComplaint(agent);
    const severe = { category: "goods_quality", second: "broken", severity: "critical", demand: "exchange" };
    await take(supervisor, "triageComplaint", number, { ...severe, version });
    const accept = async () => {
      const { version } = await viewOf(agent, number);
      const body = { version, restatement: "内胆开裂，希望换新" };
      return agent("acceptComplaint", { params: { number }, body });
    };
    expect((await accept()).body.code).toBe("mark_missing");

    const page = await openConsole("supervisor", `complaints/${number}`);
    await page.getByText("须由持有重大投诉认证的同事负责").first().waitFor();
    await page.getByRole("button", { name: "破例放行…" }).first().click();
    await pick(page.locator("form#case-exception"), "放行谁", "agent alpha");
    await page.getByLabel("理由（留在本单）").fill("持证同事都在休假");
    await expectAccessible(page, "an exception in the case");
    await page.getByRole("button", { name: "放行", exact: true }).click();
    await page.getByText("supervisor alpha 放行 agent alpha：持证同事都在休假").first().waitFor();
    expect((await accept()).status).toBe(200);
  });

  test("an inspector who judged blind shows whom it is about, and what was filled in stays", async () => {
    const number = await endedByAgent();
    const inspector = await staffCaller(journey.house, "inspector", "alpha");
    const begun = await inspector("startEvaluation", { body: { complaintNumber: number, isBlind: true } });
    const page = await openConsole("inspector", `evaluations/${begun.body.id}`);
    await page.getByText("盲评中，已隐藏").first().waitFor();
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "显示客服" }).click();
    await page.getByRole("button", { name: /确\s?定/ }).click();
    await page.getByText("agent alpha").first().waitFor();
    const { body: view } = await inspector("readEvaluation", { params: { id: begun.body.id } });
    expect(view).toMatchObject({ isBlind: false, state: "draft" });
    expect(view.answers).toHaveLength(1);
    await page.keyboard.press("j");
    await page.keyboard.press("y");
    await page.getByText("已保存").first().waitFor();
  });

  test("a model case is nominated with words hidden by hand, and one taken out is seen by those who judge", async () => {
    const number = await endedByAgent("您好，陈老师推荐的方案已经为您登记，今天 18:00 前答复。");
    const page = await openConsole("supervisor", "model-cases");
    await page.getByText("提名与审核", { exact: true }).click();
    await page.getByRole("searchbox", { name: "投诉编号" }).fill(number);
    await page.getByRole("button", { name: "载入对话" }).click();
    await page.getByLabel("标题").fill("说清时间");
    await pick(page.locator("form#nominate"), "场景", "承诺具体时间");
    await page.getByLabel("为什么值得学习").fill("告诉客户几点前答复。");
    await page.getByRole("combobox", { name: "还要隐去的词" }).fill("陈老师");
    await page.keyboard.press("Enter");
    await page.getByText("您好，***推荐的方案").waitFor();
    await page.getByRole("button", { name: "提名", exact: true }).click();
    await page.getByText("已提名，等待另一位同事审核").waitFor();
    const [{ id }] = (await supervisor("listModelCases", { query: { state: "nominated" } })).body.rows;
    const manager = await staffCaller(journey.house, "quality_manager", "alpha");
    await manager("decideModelCase", { params: { id }, body: { outcome: "published", words: "值得学习" } });
    expect(JSON.stringify((await agent("readModelCase", { params: { id } })).body)).not.toContain("陈老师");

    await page.goto(`/console/model-cases/${id}`);
    await page.getByLabel("审核意见").fill("话术已经更新");
    await page.getByRole("button", { name: "撤下" }).click();
    await page.getByText("已处理").waitFor();
    await page.goto("/console/model-cases");
    await page.getByText("已撤下", { exact: true }).click();
    await page.getByText("supervisor alpha 撤下：话术已经更新").waitFor();
    await expectAccessible(page, "model cases taken out");
  });

  test("whoever gets a report by mail opens the link, presses the button, and gets no more", async () => {
    const { house, browser } = journey;
    const manager = await staffCaller(house, "quality_manager", "alpha");
    const added = await manager("addReportRecipient", {
      body: { email: "boss@outside.example", kinds: ["month"] },
    });
    const { tenantId } = house.tenant("alpha");
    const token = signLink(house.house.secret, {
      purpose: "report",
      tenantId,
      linkId: added.body.id,
      expiresAt: house.now().getTime() + 60_000,
    });
    const { page } = await browser.open("phone");
    await page.goto(`/api/report-mail?token=${token}`);
    await expectNoSideScroll(page, "the way out of report mails");
    await page.getByRole("button", { name: /确认不再接收/ }).click();
    await page.getByRole("heading", { name: /已停止发送/ }).waitFor();
    const [row] = await house.rows("SELECT opted_out_at FROM report_recipient WHERE id = $1", [
      added.body.id,
    ]);
    expect(row!.opted_out_at).not.toBeNull();
  });

  test("a file that is too large is refused before it goes, and the form says how large one may be", async () => {
    const { number } = await acceptedComplaint(agent);
    const page = await openConsole("agent", `complaints/${number}`);
    const folder = await mkdtemp(join(tmpdir(), "too-large-"));
    const path = join(folder, "清单.txt");
    await writeFile(path, Buffer.alloc(41 * 1024 * 1024, 65));
    await page.locator("input[type=file]").first().setInputFiles(path);
    await page.getByText("文件超过 40 MB。请压缩、剪短，或分成几个文件再上传。").first().waitFor();
    await rm(folder, { recursive: true });
  });

  async function openConsole(name: string, path: string) {
    return (await openScreen(name, path)).page;
  }

  async function openScreen(name: string, path: string) {
    const screen = await journey.browser.open("desk");
    await signInAs(screen.page, name, "alpha", `/console/${path}`);
    return screen;
  }

  async function endedByAgent(words = "您好，我来为您处理。"): Promise<string> {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "sendMessage", number, { body: words, uploads: [] });
    const { version } = await viewOf(agent, number);
    await take(agent, "withdrawComplaint", number, { version, source: "phone", reason: "不用处理了" });
    await journey.house.work();
    return number;
  }
});
