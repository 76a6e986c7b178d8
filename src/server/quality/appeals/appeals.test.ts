import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { answersTo, evaluatedComplaint, evaluatedConversation } from "../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { confirmingComplaint, take } from "../../../../test/support/walk.ts";
import { scoreOf } from "../../../shared/scorecards/score.ts";

const day = 24 * 60;
const words = "客户第一句就说明了问题，我在第二条消息里已经问候并复述。";

// Every evaluation begins with a whole complaint: on a busy machine that takes its time.
describe("an appeal against an evaluation", { timeout: 60_000 }, () => {
  let house: TestHouse;
  let agent: Caller;
  let inspector: Caller;
  let supervisor: Caller;
  let operations: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    inspector = await staffCaller(house, "inspector", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    operations = await staffCaller(house, "operations_manager", "alpha");
  });
  afterAll(() => house?.close());

  const evaluated = (failed = ["greeting"]) => evaluatedConversation(house, { agent, inspector, failed });
  const raise = (id: string, codes = ["greeting"], by = agent) =>
    by("raiseAppeal", {
      params: { id },
      body: { words, points: codes.map((criterionCode) => ({ criterionCode, words, places: [] })) },
    });
  const rule = (by: Caller, id: string, rulings: object[] = [upheld("greeting")]) =>
    by("ruleAppeal", { params: { id }, body: { reason: "已对照原始对话复核。", rulings } });

  test("is raised by the evaluated person, waits in the queue, and changes the score with a trace", async () => {
    const { id, score } = await evaluated();
    const mine = await agent("readMyEvaluation", { params: { id } });
    expect(mine.body).toMatchObject({
      file: { givenScore: score, score, corrections: [], appeals: [] },
      chance: { isOpen: true, left: 2, until: "2026-09-22T16:00:00.000Z" },
    });
    const place = { messageId: mine.body.file.messages[0].id, start: 0, end: 2 };
    const { body: raised } = await agent("raiseAppeal", {
      params: { id },
      body: { words, points: [{ criterionCode: "greeting", words, places: [place] }] },
    });
    const queued = (await supervisor("listAppeals")).body.rows.find(
      (row: { id: string }) => row.id === raised.id,
    );
    expect(queued).toMatchObject({ level: 1, points: 1, whyNot: null, staff: { name: "agent alpha" } });
    const { body: read } = await supervisor("readAppeal", { params: { id: raised.id } });
    expect(read.file.appeals[0].points[0]).toMatchObject({ criterionCode: "greeting", places: [place] });

    const ruled = await rule(supervisor, raised.id, [changedTo("greeting", "yes")]);
    expect(ruled.body).toMatchObject({ scoreBefore: score });
    expect(ruled.body.score).toBeGreaterThan(score);
    const after = (await agent("readMyEvaluation", { params: { id } })).body;
    expect(after.file).toMatchObject({
      givenScore: score,
      score: ruled.body.score,
      corrections: [
        {
          scoreBefore: score,
          scoreAfter: ruled.body.score,
          correctedBy: { name: "supervisor alpha" },
          answers: [{ criterionCode: "greeting", before: { value: "no" }, after: { value: "yes" } }],
        },
      ],
    });
    expect(after.file.appeals[0].history.map(({ type }: { type: string }) => type)).toEqual([
      "raised",
      "ruled",
    ]);
    expect(after.file.answers.find(isGreeting).value).toBe("no");
    expect((await inspector("readEvaluation", { params: { id } })).body).toMatchObject({
      score,
      scoreInForce: ruled.body.score,
    });
    expect((await agent("listMyEvaluations")).body.rows[0]).toMatchObject({ id, score: ruled.body.score });
    expect((await rule(supervisor, raised.id)).body.code).toBe("appeal_not_open");
  });

  test("is never seen by anybody but the person and those who rule", async () => {
    const { id } = await evaluated();
    const other = await staffCaller(house, "agent2", "alpha");
    expect((await other("readMyEvaluation", { params: { id } })).status).toBe(404);
    expect((await raise(id, ["greeting"], other)).status).toBe(404);
    expect((await other("listAppeals")).body.code).toBe("not_permitted");
    const { body: raised } = await raise(id);
    expect((await other("withdrawAppeal", { params: { id: raised.id } })).status).toBe(404);
  });

  test("is not ruled by the grader, nor by a coach on it", async () => {
    const manager = await staffCaller(house, "quality_manager", "alpha");
    const graded = await evaluatedConversation(house, { agent, inspector: manager, failed: ["greeting"] });
    const { body: first } = await raise(graded.id);
    expect(await rule(manager, first.id)).toMatchObject({ status: 403, body: { code: "appeal_graded" } });

    const { id, conversation } = await evaluated();
    const { body: second } = await raise(id);
    await coach(conversation.id);
    expect((await rule(manager, second.id)).body.code).toBe("appeal_coach");
    expect((await rule(supervisor, second.id)).status).toBe(200);
    expect((await rule(operations, first.id)).status).toBe(200);
  });

  test("appealed again it is ruled one level above, and no third time", async () => {
    const { id: third } = await evaluated();
    await rule(supervisor, (await raise(third)).body.id);
    const { body: again } = await raise(third);
    expect((await rule(supervisor, again.id)).body.code).toBe("appeal_level");
    expect((await rule(operations, again.id)).status).toBe(200);
    expect((await raise(third)).body.code).toBe("no_more_appeals");
  });

  test("is not ruled by whoever had a part in the complaint", async () => {
    const { number, version } = await confirmingComplaint(house, agent);
    await take(supervisor, "recordConfirmation", number, { version, source: "phone" });
    await house.work();
    const { id } = await evaluatedComplaint(inspector, number, ["greeting"]);
    const { body: raised } = await raise(id);
    const [queued] = (await supervisor("listAppeals")).body.rows.filter(
      (row: { id: string }) => row.id === raised.id,
    );
    expect(queued.whyNot).toBe("party");
    expect((await rule(supervisor, raised.id)).body.code).toBe("appeal_party");
    expect((await rule(operations, raised.id)).status).toBe(200);
  });

  test("is not ruled by the person it is about", async () => {
    const own = await evaluatedConversation(house, { agent: supervisor, inspector, failed: ["greeting"] });
    const { body: mine } = await raise(own.id, ["greeting"], supervisor);
    expect((await rule(supervisor, mine.id)).body.code).toBe("appeal_own_evaluation");
  });

  test("comes too late after the fifth working day, with the day it ended", async () => {
    const { id } = await evaluated();
    await house.advance(7 * day);
    const late = await raise(id);
    expect(late).toMatchObject({ status: 409, body: { code: "appeal_too_late" } });
    expect(late.body.title).toMatch(/申诉期限已过.*24:00/);
    expect((await agent("readMyEvaluation", { params: { id } })).body.chance).toMatchObject({
      isOpen: false,
      why: "too_late",
    });
  });

  test("not ruled in time climbs a level, then is late; both stay written", async () => {
    const { id } = await evaluated();
    const { body: raised } = await raise(id);
    await house.advance(7 * day);
    const [climbed] = (await operations("listAppeals")).body.rows.filter(
      (row: { id: string }) => row.id === raised.id,
    );
    expect(climbed).toMatchObject({ level: 2, isLate: false });
    expect((await rule(supervisor, raised.id)).body.code).toBe("appeal_level");
    await house.advance(14 * day);
    const { body } = await operations("readAppeal", { params: { id: raised.id } });
    expect(body.appeal.isLate).toBe(true);
    expect(body.file.appeals[0].history.map(({ type }: { type: string }) => type)).toEqual([
      "raised",
      "climbed",
      "late",
    ]);
    expect((await rule(operations, raised.id)).status).toBe(200);
  });

  test("names criteria of the evaluation, once each, and places of the conversation", async () => {
    const { id } = await evaluated();
    expect((await raise(id, ["nonsense"])).body.code).toBe("criterion_not_evaluated");
    expect((await raise(id, ["greeting", "greeting"])).body.code).toBe("criterion_not_evaluated");
    const elsewhere = { messageId: "01920000-0000-7000-8000-000000000000", start: 0, end: 1 };
    const body = { words, points: [{ criterionCode: "greeting", words, places: [elsewhere] }] };
    expect((await agent("raiseAppeal", { params: { id }, body })).body.code).toBe(
      "place_not_of_conversation",
    );
  });

  test("is ruled on every appealed criterion, with answers the scorecard knows", async () => {
    const { id } = await evaluated();
    const { body: raised } = await raise(id, ["greeting", "options"]);
    expect((await rule(supervisor, raised.id)).body.code).toBe("rulings_incomplete");
    for (const impossible of [changedTo("greeting", "perhaps"), changedTo("greeting", "no")])
      expect((await rule(supervisor, raised.id, [impossible, upheld("options")])).body.code).toBe(
        "ruling_not_possible",
      );
    expect((await rule(supervisor, raised.id, [upheld("greeting"), upheld("options")])).body).toMatchObject({
      score: expect.any(Number),
    });
    expect((await agent("readMyEvaluation", { params: { id } })).body.file.corrections).toEqual([]);
  });

  test("can be taken back before it is ruled, and only one is open at a time", async () => {
    const { id } = await evaluated();
    const { body: raised } = await raise(id);
    expect((await raise(id)).body.code).toBe("appeal_open_already");
    await agent("withdrawAppeal", { params: { id: raised.id } });
    expect((await rule(supervisor, raised.id)).body.code).toBe("appeal_not_open");
    expect((await agent("readMyEvaluation", { params: { id } })).body.chance).toMatchObject({ left: 1 });
  });

  test("how often appeals succeed is known to all, with an interval", async () => {
    const { body } = await agent("readAppealFigures");
    expect(body.changed.of).toBeGreaterThan(0);
    expect(body.changed.low).toBeLessThanOrEqual(body.changed.count / body.changed.of);
    expect(body.changed.high).toBeGreaterThanOrEqual(body.changed.count / body.changed.of);
    expect(body.byCriterion[0]).toMatchObject({
      criterionCode: "greeting",
      zh: expect.stringContaining("问候"),
    });
  });

  test("days and levels are the house's own; roles that cannot rule are refused", async () => {
    const { body: given } = await agent("readAppealPolicy");
    const policy = { ...given.policy, windowDays: 10 };
    const manager = await staffCaller(house, "quality_manager", "alpha");
    const wrong = { ...policy, levels: [{ roles: ["agent"], rulingDays: 2 }] };
    expect((await manager("saveAppealPolicy", { body: { policy: wrong, seenVersion: 0 } })).body.code).toBe(
      "role_cannot_rule",
    );
    expect((await manager("saveAppealPolicy", { body: { policy, seenVersion: 0 } })).body).toEqual({
      version: 1,
    });
    expect((await manager("saveAppealPolicy", { body: { policy, seenVersion: 0 } })).body.code).toBe(
      "changed_meanwhile",
    );
    expect((await agent("saveAppealPolicy", { body: { policy, seenVersion: 1 } })).status).toBe(403);
    expect((await agent("readAppealPolicy")).body).toMatchObject({ version: 1, policy: { windowDays: 10 } });
  });

  test("a corrected score is the form worked out again with the ruled answers", async () => {
    const failable = ["greeting", "options", "pace"];
    await fc.assert(
      fc.asyncProperty(fc.subarray(failable, { minLength: 1 }), fc.nat(2), async (failed, upTo) => {
        const { id } = await evaluated(failed);
        const granted = failed.slice(0, upTo);
        const { body: view } = await inspector("readEvaluation", { params: { id } });
        const full = answersTo(view.scorecard.form, []);
        const { body: raised } = await raise(id, failed);
        const rulings = failed.map((code) =>
          granted.includes(code)
            ? changedTo(code, full.find(({ criterionCode }) => criterionCode === code)!.value!)
            : upheld(code),
        );
        const { body: ruled } = await rule(supervisor, raised.id, rulings);
        const left = failed.filter((code) => !granted.includes(code));
        expect(ruled.score).toBe(scoreOf(view.scorecard.form, answersTo(view.scorecard.form, left)).score);
      }),
      { numRuns: 3 },
    );
  });

  async function staffId(role: string): Promise<string> {
    const [row] = await house.rows<{ id: string }>("SELECT id FROM staff WHERE name = $1", [`${role} alpha`]);
    return row!.id;
  }

  /** A coaching task of this coach for the agent on this conversation, as the coaching desk would make it. */
  async function coach(conversationId: string): Promise<void> {
    const { tenantId } = house.tenant("alpha");
    const coachId = await staffId("quality_manager");
    const [task] = await house.rows<{ id: string }>(
      `INSERT INTO coaching_task (tenant_id, id, staff_id, coach_id, title, aim, state, due_at, lesson, exercise_kind, exercise_words,
         recheck_size, made_by, made_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '问候', '先问候', 'learning', now() + interval '7 days', '{}', 'written', '写一条',
         5, $3, now()) RETURNING id`,
      [tenantId, await staffId("agent"), coachId],
    );
    await house.rows(
      `INSERT INTO coaching_finding (tenant_id, task_id, position, source, scorecard_code, code, label_zh, label_en, conversation_id,
         before_total, before_broken) VALUES ($1, $2, 1, 'criterion', 'general', 'greeting', '问候', 'Greeting', $3, 5, 3)`,
      [tenantId, task!.id, conversationId],
    );
  }
});

function upheld(criterionCode: string) {
  return { criterionCode, ruling: "upheld", reason: "原评分有依据。" };
}

function changedTo(criterionCode: string, value: string) {
  return { criterionCode, ruling: "changed", value, isNotApplicable: false, reason: "对话中确有。" };
}

function isGreeting({ criterionCode }: { criterionCode: string }): boolean {
  return criterionCode === "greeting";
}
