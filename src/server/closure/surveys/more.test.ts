import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  closedComplaint,
  confirmingComplaint,
  eventsOf,
  take,
  viewOf,
} from "../../../../test/support/walk.ts";

const days = 24 * 60;

describe("surveys by type of case", () => {
  let house: TestHouse;
  let agent: Caller;
  let manager: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
    stranger = strangerCaller(house);
  });
  afterAll(() => house?.close());

  test("after the score at one touch, effort, choices and words are told once", async () => {
    const { number } = await closedComplaint(house, agent);
    const token = await tokenOf(number);
    const more = { token, effort: 2, answers: { best_worst: "speed", made_up: "x" }, words: "等得太久" };
    const early = await stranger("tellMore", { body: more });
    expect(early).toMatchObject({ status: 409, body: { code: "survey_completed" } });

    await stranger("rate", { body: { token, score: 3 } });
    const asked = (await stranger("readSurvey", { query: { token } })).body;
    expect(asked).toMatchObject({ isAnswered: true, score: 3, asksEffort: true, hasToldMore: false });
    expect(asked.questions[0].code).toBe("best_worst");
    expect(await stranger("tellMore", { body: more, key: "more" })).toMatchObject({ status: 200 });
    expect((await stranger("tellMore", { body: more, key: "more" })).status).toBe(200);
    expect((await stranger("tellMore", { body: { token, effort: 5 } })).body.code).toBe("survey_completed");

    const [row] = await rowsOf(number);
    expect(row).toMatchObject({ score: 3, effort: 2, answers: { best_worst: "speed" }, words: "等得太久" });
    const event = (await viewOf(agent, number)).timeline.at(-1);
    expect(event).toMatchObject({ type: "survey_completed", data: { effort: 2 } });
    expect(JSON.stringify(event)).not.toContain("等得太久");
  });

  test("a severe case is asked once more after two weeks, by a link of its own", async () => {
    const { number } = await severeComplaint();
    const before = await tokenOf(number);
    await house.advance(14 * days - 1);
    expect(await eventsOf(agent, number)).not.toContain("later_survey_asked");
    await house.advance(1);
    const later = await tokenOf(number);
    expect(later).not.toBe(before);
    expect((await stranger("readSurvey", { query: { token: later } })).body).toMatchObject({
      kind: "later",
      isAnswered: false,
    });
    expect((await stranger("rate", { body: { token: later, score: 2 } })).status).toBe(200);
    await house.advance(20 * days);
    expect((await eventsOf(agent, number)).filter((type) => type === "later_survey_asked")).toHaveLength(1);
  });

  test("opened again meanwhile, it is not asked", async () => {
    const { number } = await severeComplaint();
    const { version } = await viewOf(agent, number);
    await take(agent, "reopenComplaint", number, { version, reason: "又坏了" });
    await house.advance(14 * days);
    expect(await eventsOf(agent, number)).not.toContain("later_survey_asked");
  });

  test("a house's own form takes the place of the given one; what was sent keeps asking what it asked", async () => {
    const { number } = await closedComplaint(house, agent);
    const { rows } = (await manager("listSurveyForms")).body;
    const given = rows.find(({ form }: { form: { code: string } }) => form.code === "general");
    expect(given).toMatchObject({ version: 0, isOwn: false });

    const form = { ...given.form, asksEffort: false, questions: [] };
    expect((await manager("saveSurveyForm", { body: { form, seenVersion: 0 } })).body).toEqual({
      code: "general",
      version: 1,
    });
    const stale = await manager("saveSurveyForm", { body: { form, seenVersion: 0 } });
    expect(stale).toMatchObject({ status: 409, body: { code: "stale_version" } });
    const made = { ...form, categories: ["nowhere"] };
    const unknown = await manager("saveSurveyForm", { body: { form: made, seenVersion: 1 } });
    expect(unknown).toMatchObject({ status: 422, body: { code: "category_unknown" } });

    const asked = (await stranger("readSurvey", { query: { token: await tokenOf(number) } })).body;
    expect(asked.questions).toHaveLength(1);
    const next = await closedComplaint(house, agent);
    const changed = (await stranger("readSurvey", { query: { token: await tokenOf(next.number) } })).body;
    expect(changed).toMatchObject({ asksEffort: false, questions: [] });
    expect((await agent("saveSurveyForm", { body: { form, seenVersion: 1 } })).body.code).toBe(
      "not_permitted",
    );
  });

  test("the figures show who answered, and who kept silent", async () => {
    const { body } = await manager("readSatisfaction");
    expect(body.asked).toBeGreaterThan(body.answered);
    expect(body.responseRate).toBeCloseTo(body.answered / body.asked, 9);
    expect(body.raw.value).toBe(3);
    const confirmed = body.byOutcome.find(({ key }: { key: string }) => key === "confirmed");
    expect(confirmed.asked + confirmed.answered).toBeGreaterThan(1);
    const later = (await manager("readSatisfaction", { query: { kind: "later" } })).body;
    expect(later).toMatchObject({ asked: 1, answered: 1, raw: { value: 2 } });
    expect((await agent("readSatisfaction")).body.code).toBe("not_permitted");
  });

  /** Confirming before it is found to be that grave: a triage says so, then the customer says yes. */
  async function severeComplaint(): Promise<{ number: string }> {
    const { number } = await confirmingComplaint(house, agent);
    const { version } = await viewOf(agent, number);
    const graver = { category: "goods_quality", second: "broken", severity: "critical", demand: "exchange" };
    await take(agent, "triageComplaint", number, { version, ...graver });
    await (await customerOf(house, number))("confirmResult", { body: {} });
    return { number };
  }

  async function tokenOf(number: string): Promise<string> {
    return (await (await customerOf(house, number))("readMyComplaint")).body.survey.token;
  }

  function rowsOf(number: string) {
    return house.rows(
      "SELECT s.* FROM survey s JOIN complaint c ON c.id = s.complaint_id WHERE c.number = $1 ORDER BY asked_at",
      [number],
    );
  }
});
