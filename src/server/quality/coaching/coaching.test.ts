import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { inspectedConversations } from "../../../../test/support/inspected.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import { forEachTenant } from "../../db/for-each-tenant.ts";
import { tendCoaching } from "./tend-coaching.ts";

let house: TestHouse;
let agent: Caller;
let colleague: Caller;
let supervisor: Caller;
let trainer: Caller;
let number: string;

const day = 86_400_000;
const rule = "vague_time";

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  colleague = await staffCaller(house, "agent2", "alpha");
  supervisor = await staffCaller(house, "supervisor", "alpha");
  trainer = await staffCaller(house, "trainer", "alpha");
  ({ number } = await receivedComplaint(agent));
  await seen("agent", -10, pattern(15, 20));
  await seen("agent2", -9, pattern(1, 20));
});
afterAll(() => house?.close());

test("what repeats is proposed with its count; what happens rarely is not", async () => {
  const { threshold, rows } = (await supervisor("listCoachingSuggestions")).body;
  expect(threshold).toEqual({ version: 0, leastBroken: 3, ofLast: 20 });
  expect(rows).toMatchObject([{ staff: { name: "agent alpha" }, ruleCode: rule, broken: 15, total: 20 }]);
  const coachable = (await supervisor("listCoachable", { query: { staffId: staff("agent") } })).body.rows;
  expect(coachable).toMatchObject([{ source: "rule", code: rule, broken: 15, lastComplaintNumber: number }]);
});

test("from finding to effect: lesson, exercise, talk, acknowledgement, re-check", async () => {
  const { id } = (await supervisor("startCoaching", { body: wanted() })).body;
  expect((await supervisor("listCoachingSuggestions")).body.rows).toEqual([]);
  expect(await taskOf(agent, id)).toMatchObject({
    state: "learning",
    open: ["reply", "read_lesson", "answer_exercise"],
    effects: [
      { effect: { before: { total: 20, broken: 15, rate: 0.75 }, after: { total: 0 }, outcome: "too_few" } },
    ],
  });

  await deed(agent, "readCoachingLesson", id, {});
  await deed(agent, "answerExercise", id, { answer: "今天 16:30 前给您回电话" });
  await deed(supervisor, "reviewExercise", id, { isPassed: false, words: "还差谁来打" });
  await deed(agent, "answerExercise", id, { answer: "今天 16:30 前我给您回电话" });
  await deed(supervisor, "reviewExercise", id, { isPassed: true, words: "很好" });
  expect(await taskOf(agent, id)).toMatchObject({ state: "talking" });
  await deed(supervisor, "noteTalk", id, { words: "约定每次都说几点前" });
  await deed(agent, "acknowledgeTalk", id, { words: "同意" });
  expect(await taskOf(supervisor, id)).toMatchObject({ state: "rechecking" });

  await house.advance(60);
  await seen("agent", 0.1, pattern(2, 20));
  await seen("agent2", 0.1, pattern(1, 20));
  await house.advance(2 * 24 * 60);
  await forEachTenant(tendCoaching);
  const done = await taskOf(supervisor, id);
  // By hand: Wilson 2/20 = [0.0279, 0.3010], 15/20 = [0.5313, 0.8881];
  // low = -0.65 - hypot(0.1 - 0.0279, 0.8881 - 0.75), high = -0.65 + hypot(0.3010 - 0.1, 0.75 - 0.5313)
  expect(done).toMatchObject({
    state: "done",
    effects: [
      {
        effect: {
          before: { total: 20, broken: 15 },
          after: { total: 20, broken: 2 },
          outcome: "improved",
          difference: { value: expect.closeTo(-0.65, 10) },
          others: { before: { total: 20, broken: 1 }, after: { total: 20, broken: 1 } },
        },
      },
    ],
  });
  expect(done.effects[0].effect.difference.low).toBeCloseTo(
    -0.65 - Math.hypot(0.1 - 0.0279, 0.8881 - 0.75),
    3,
  );
  expect(done.effects[0].effect.difference.high).toBeCloseTo(
    -0.65 + Math.hypot(0.301 - 0.1, 0.75 - 0.5313),
    3,
  );
  expect(done.history.map((each: { deed: string }) => each.deed)).toEqual([
    "started",
    "lesson_read",
    "exercise_answered",
    "exercise_returned",
    "exercise_answered",
    "exercise_passed",
    "talk_noted",
    "talk_acknowledged",
    "rechecked",
  ]);
});

test("only the colleague, the coach and who answers for both see a task", async () => {
  const { id } = (await supervisor("startCoaching", { body: wanted() })).body;
  for (const other of [colleague, trainer, await staffCaller(house, "inspector", "alpha")])
    expect((await other("readCoachingTask", { params: { id } })).status).toBe(404);
  expect((await trainer("listCoachingTasks")).body.rows).toEqual([]);
  const manager = await staffCaller(house, "quality_manager", "alpha");
  expect((await manager("readCoachingTask", { params: { id } })).body.open).toContain("cancel");
  expect((await agent("listMyCoaching")).body.rows[0].id).toBe(id);
  const foreign = await agent("noteTalk", { params: { id }, body: { version: 1, words: "自己写" } });
  expect(foreign.status).toBe(403);
  await deed(supervisor, "cancelCoaching", id, { words: "重复了" });
});

test("the coach cannot talk before the exercise is passed, nor on what they did not see", async () => {
  const { id } = (await supervisor("startCoaching", { body: wanted() })).body;
  const early = await supervisor("noteTalk", { params: { id }, body: { version: 1, words: "先聊" } });
  expect(early).toMatchObject({ status: 409, body: { code: "coaching_not_now" } });
  await deed(agent, "readCoachingLesson", id, {});
  const stale = await supervisor("cancelCoaching", { params: { id }, body: { version: 1, words: "取消" } });
  expect(stale).toMatchObject({ status: 409, body: { code: "stale_version" } });
});

test("a passed quiz is the exercise; three findings stand in one task", async () => {
  const findings = [rule, "greeting", "restatement"].map((code) => ({ source: "rule", code }));
  const body = wanted({ findings, exercise: { kind: "quiz", quizCode: "calming-quiz" } });
  const { id } = (await supervisor("startCoaching", { body })).body;
  expect((await taskOf(agent, id)).effects).toHaveLength(3);
  await deed(agent, "readCoachingLesson", id, {});
  const { body: attempt } = await agent("startAttempt", { body: { quizCode: "calming-quiz" } });
  await house.rows("UPDATE quiz_attempt SET answers = $2 WHERE id = $1", [attempt.id, rightAnswers]);
  await agent("submitAttempt", { params: { id: attempt.id }, body: {} });
  await house.work();
  expect(await taskOf(agent, id)).toMatchObject({
    state: "talking",
    exercise: { passedAt: expect.any(String) },
  });
});

test("what is overdue is reminded of once and climbs three days later", async () => {
  const { id } = (await supervisor("startCoaching", { body: wanted({ title: "迟到的" }) })).body;
  await house.advance(7 * 24 * 60 + 1);
  await forEachTenant(tendCoaching);
  expect(await taskOf(agent, id)).toMatchObject({
    isLate: true,
    remindedAt: expect.any(String),
    climbedAt: null,
  });
  await house.advance(3 * 24 * 60);
  await forEachTenant(tendCoaching);
  await forEachTenant(tendCoaching);
  const late = await taskOf(agent, id);
  expect(late.climbedAt).toEqual(expect.any(String));
  expect(late.history.map((each: { deed: string }) => each.deed)).toEqual(["started", "reminded", "climbed"]);
  expect((await supervisor("listCoachingTasks", { query: { state: "late" } })).body.rows).toContainEqual(
    expect.objectContaining({ id }),
  );
});

test.each([
  ["themselves as coach", { coachId: "agent" }, "/coachId"],
  ["a day that has passed", { dueAt: "2026-01-01T00:00:00Z" }, "/dueAt"],
  ["a rule that does not exist", { findings: [{ source: "rule", code: "nothing" }] }, "/findings/0/code"],
  [
    "a criterion that nobody will judge",
    { findings: [{ source: "criterion", code: "greeting", scorecardCode: "general" }] },
    "/evaluatorId",
  ],
  ["a lesson without content", { lesson: { kind: "script", title: "空" } }, "/lesson/body"],
])("a task with %s is refused at its field", async (_, changes, at) => {
  const named = "coachId" in changes ? { coachId: staff("agent") } : changes;
  const refused = await supervisor("startCoaching", { body: wanted(named) });
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ at }] } });
});

test("a proposal that was decided against stays away for its days", async () => {
  await house.rows(
    "UPDATE coaching_task SET state = 'cancelled', done_at = now(), cancel_words = '' WHERE done_at IS NULL",
  );
  await seen("agent2", 20, pattern(5, 20));
  const body = { staffId: staff("agent2"), ruleCode: rule, reason: "系统故障那几天", days: 30 };
  const of = async () => (await supervisor("listCoachingSuggestions")).body.rows;
  expect(await of()).toContainEqual(
    expect.objectContaining({ staff: { id: staff("agent2"), name: "agent2 alpha" } }),
  );
  await supervisor("dismissCoachingSuggestion", { body });
  expect(await of()).not.toContainEqual(
    expect.objectContaining({ staff: { id: staff("agent2"), name: "agent2 alpha" } }),
  );
});

const rightAnswers = JSON.stringify({
  "four-steps": [0, 1, 2, 3],
  "best-first-words": [2],
  "go-public": [2],
  "self-harm": [0, 1, 2],
  abuse: [1],
  "after-hard-call": [0],
});

function wanted(changes: object = {}) {
  return {
    staffId: staff("agent"),
    coachId: staff("supervisor"),
    title: "给具体时间",
    aim: "每次承诺都说几点前",
    dueAt: new Date(house.now().getTime() + 7 * day).toISOString(),
    findings: [{ source: "rule", code: rule }],
    lesson: { kind: "script", title: "给具体时间", body: "今天 16:30 前我给您回电话" },
    exercise: { kind: "written", words: "改写三句模糊的话" },
    recheckSize: 20,
    ...changes,
  };
}

async function deed(caller: Caller, route: Parameters<Caller>[0], id: string, body: object) {
  const { version } = await taskOf(supervisor, id);
  const answer = await caller(route, { params: { id }, body: { version, ...body } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function taskOf(caller: Caller, id: string) {
  return (await caller("readCoachingTask", { params: { id } })).body;
}

function seen(name: string, daysFromNow: number, broken: boolean[]) {
  const from = new Date(house.now().getTime() + daysFromNow * day);
  return inspectedConversations(house, "alpha", { number, name, ruleCode: rule, from, broken });
}

function pattern(broken: number, total: number): boolean[] {
  return Array.from({ length: total }, (_, at) => at < broken);
}

function staff(name: string): string {
  return house.tenant("alpha").staffIds[`${name}@alpha.example`]!;
}
