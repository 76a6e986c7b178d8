import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { conversationOf, drawSample } from "../../../../test/support/sampled.ts";
import { acceptedComplaint, take } from "../../../../test/support/walk.ts";
import type { EvaluationAnswer, EvaluationView } from "../../../shared/api/evaluation-routes.ts";

let house: TestHouse;
let agent: Caller;
let inspector: Caller;
let manager: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  inspector = await staffCaller(house, "inspector", "alpha");
  manager = await staffCaller(house, "quality_manager", "alpha");
});
afterAll(() => house?.close());

test("an inspector works through an assigned conversation: begun, answered, timed, submitted, and then it stands", async () => {
  const { number, itemId } = await assigned();
  const before = (await inspector("readEvaluationDesk")).body;
  expect(before.rows).toMatchObject([{ sampleItemId: itemId, evaluationId: null, purpose: "sample" }]);
  expect(before.progress).toMatchObject({ assigned: 1, done: 0, doneToday: 0 });

  const { id } = await begin(inspector, { sampleItemId: itemId, isBlind: false });
  expect((await begin(inspector, { sampleItemId: itemId })).id).toBe(id);
  const view = await viewOf(inspector, id);
  expect(view).toMatchObject({
    state: "draft",
    purpose: "sample",
    staff: { name: "agent alpha" },
    conversation: { complaintNumber: number },
    scorecard: { code: "phone", version: 0 },
  });

  await house.advance(1);
  expect((await work(inspector, id, 30)).body).toEqual({ workedSeconds: 30 });
  const answers = allAnswers(view, { pace: "fair" });
  const saved = await inspector("saveEvaluation", { params: { id }, body: { revision: 1, answers } });
  expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
  const submitted = await inspector("submitEvaluation", { params: { id }, body: { revision: 2 } });
  // Pace weighs 10 and "fair" earns six tenths of it; the bonus of 3 makes up for part of the 4 lost.
  expect(submitted).toMatchObject({ status: 200, body: { score: 99, hasCritical: false } });

  expect(await rowOf(id)).toMatchObject({ state: "submitted", score: 99, worked_seconds: 30 });
  expect((await rowOf(id)).released_at).toEqual(house.now());
  expect(await house.rows("SELECT state FROM sample_item WHERE id = $1", [itemId])).toEqual([
    { state: "done" },
  ]);
  const after = (await inspector("readEvaluationDesk")).body;
  expect(after.rows).toEqual([]);
  expect(after.progress).toMatchObject({ doneToday: 1, workedTodaySeconds: 30 });

  const again = await inspector("saveEvaluation", { params: { id }, body: { revision: 2, answers } });
  expect(again).toMatchObject({ status: 409, body: { code: "evaluation_submitted" } });
  await expect(house.rows("UPDATE evaluation SET score = 1 WHERE id = $1", [id])).rejects.toThrow(
    "not changed",
  );
  await expect(
    house.rows("UPDATE evaluation_answer SET value = 'no' WHERE evaluation_id = $1", [id]),
  ).rejects.toThrow("not changed");
});

test("two windows: the second to save is told, and nothing is overwritten", async () => {
  const { id, view } = await spot();
  const yes = allAnswers(view);
  await inspector("saveEvaluation", { params: { id }, body: { revision: 1, answers: yes } });
  const late = await inspector("saveEvaluation", {
    params: { id },
    body: { revision: 1, answers: [{ ...yes[0]!, value: "no" }] },
  });
  expect(late).toMatchObject({ status: 409, body: { code: "stale_version" } });
  expect(
    (await viewOf(inspector, id)).answers.find(({ criterionCode }) => criterionCode === "greeting"),
  ).toMatchObject({ value: "yes" });
});

test("time is counted once: not more than has passed, whoever sends it", async () => {
  const { id } = await spot();
  expect((await work(inspector, id, 30)).body).toEqual({ workedSeconds: 0 });
  await house.advance(10);
  const [one, two] = await Promise.all([work(inspector, id, 30), work(inspector, id, 30)]);
  expect([one.body.workedSeconds, two.body.workedSeconds].sort()).toEqual([30, 30]);
  expect((await work(inspector, id, 31)).status).toBe(422);
});

test("submitting asks for every answer, and for words and a place where something critical failed", async () => {
  const { id, view, number } = await spot();
  const empty = await inspector("submitEvaluation", { params: { id }, body: { revision: 1 } });
  expect(empty).toMatchObject({ status: 422, body: { code: "evaluation_not_complete" } });
  expect(empty.body.fields).toContainEqual({ at: "/answers/greeting", code: "unanswered" });

  const failed = allAnswers(view, { identity: "no" });
  await inspector("saveEvaluation", { params: { id }, body: { revision: 1, answers: failed } });
  const bare = await inspector("submitEvaluation", { params: { id }, body: { revision: 2 } });
  expect(bare.body.fields).toEqual([
    { at: "/answers/identity", code: "critical_needs_words" },
    { at: "/answers/identity", code: "critical_needs_place" },
  ]);

  const place = { messageId: await messageIdOf(number), start: 0, end: 4 };
  const grounded = { ...failed.find(isIdentity)!, comment: "没核实就报了地址", places: [place] };
  await inspector("saveEvaluation", { params: { id }, body: { revision: 2, answers: [grounded] } });
  const submitted = await inspector("submitEvaluation", { params: { id }, body: { revision: 3 } });
  expect(submitted.body).toEqual({ score: 0, hasCritical: true });
  expect((await viewOf(manager, id)).answers.find(isIdentity)).toEqual(grounded);
});

test("answers that do not fit the form, and places elsewhere, are refused one by one", async () => {
  const { id } = await spot();
  const { number } = await acceptedComplaint(agent);
  const elsewhere = { messageId: await messageIdOf(number), start: 0, end: 1 };
  const answers = [
    answer("greeting", { value: "perhaps" }),
    answer("identity", { isNotApplicable: true }),
    answer("no_such", { value: "yes" }),
    answer("greeting", { value: "yes" }),
    answer("silence", { value: "yes", isNotApplicable: true }),
  ];
  const unfit = await inspector("saveEvaluation", { params: { id }, body: { revision: 1, answers } });
  expect(unfit).toMatchObject({
    status: 422,
    body: {
      fields: [
        { at: "/answers/0", code: "value_unknown" },
        { at: "/answers/1", code: "must_apply" },
        { at: "/answers/2", code: "criterion_unknown" },
        { at: "/answers/3", code: "answered_twice" },
        { at: "/answers/4", code: "answered_and_not" },
      ],
    },
  });
  const placed = [answer("greeting", { value: "yes", places: [elsewhere] })];
  const foreign = await inspector("saveEvaluation", {
    params: { id },
    body: { revision: 1, answers: placed },
  });
  expect(foreign).toMatchObject({ status: 422, body: { code: "place_unknown" } });
});

test("nobody judges what they had a part in; what is open cannot be judged; what is another's is not begun", async () => {
  const { number } = await ended();
  const part = await acceptedComplaint(agent);
  await take(manager, "writeNote", part.number, { body: "请留意批次", uploads: [] });
  await withdraw(part.number);
  expect(await starting(manager, { complaintNumber: part.number })).toMatchObject({
    status: 403,
    body: { code: "own_conversation" },
  });
  expect((await starting(inspector, { complaintNumber: part.number })).status).toBe(200);

  const open = await acceptedComplaint(agent);
  expect((await starting(inspector, { complaintNumber: open.number })).body.code).toBe("conversation_open");
  const { itemId } = await assigned();
  expect((await starting(manager, { sampleItemId: itemId })).body.code).toBe("not_assigned");
  expect((await starting(agent, { complaintNumber: number })).body.code).toBe("not_permitted");
});

test("judged blind, nothing the server says names the agent, not even the agent's own words", async () => {
  const { number } = await acceptedComplaint(agent, { text: "客服 agent alpha 说过会处理" });
  await take(agent, "sendMessage", number, { body: "您好，我是 Agent Alpha，请说。", uploads: [] });
  await withdraw(number);
  const { id } = await begin(inspector, { complaintNumber: number, isBlind: true });
  const agentId = house.tenant("alpha").staffIds[emailOf("agent", "alpha")]!;
  const answers = await Promise.all([
    inspector("readEvaluation", { params: { id } }),
    inspector("readEvaluatedCase", { params: { id } }),
    inspector("readEvaluationDesk"),
  ]);
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/agent alpha/i);
    expect(JSON.stringify(body)).not.toContain(agentId);
  }
  expect(answers[0]!.body).toMatchObject({ staff: null, isHidden: true });
  // Masked character by character: a marked place stays where it is.
  const words = answers[1]!.body.messages.map(({ body }: { body: string }) => body);
  expect(words).toContain("您好，我是 ＊＊＊＊＊＊＊＊＊＊＊，请说。");

  await submitAll(inspector, id);
  expect(await viewOf(inspector, id)).toMatchObject({ staff: { name: "agent alpha" }, isHidden: false });
});

test("what the machine found stands beside its criterion, and is hidden from who judges blind", async () => {
  const { number } = await ended();
  await house.work();
  const [found] = await house.rows(
    `SELECT outcome FROM inspection_result JOIN conversation ON conversation.id = conversation_id
       JOIN complaint ON complaint.id = conversation.complaint_id
      WHERE number = $1 AND rule_code = 'greeting'`,
    [number],
  );
  const blind = await begin(inspector, { complaintNumber: number, isBlind: true });
  expect((await viewOf(inspector, blind.id)).machine).toBeNull();
  await submitAll(inspector, blind.id);
  const open = await begin(manager, { complaintNumber: number, isBlind: false });
  for (const view of [await viewOf(manager, open.id), await viewOf(inspector, blind.id)]) {
    const greeting = view.machine!.find(({ criterionCode }) => criterionCode === "greeting");
    expect(greeting).toMatchObject({ ruleCode: "greeting", outcome: found!.outcome });
    const criteria = view.scorecard.form.sections.flatMap(({ criteria: own }) => own);
    for (const { criterionCode, ruleCode } of view.machine!)
      expect(criteria.find(({ code }) => code === criterionCode)!.ruleCode).toBe(ruleCode);
  }
});

test("a draft that is uncovered shows the agent and keeps its answers, and it is kept who uncovered it", async () => {
  const { number } = await ended();
  const { id } = await begin(inspector, { complaintNumber: number, isBlind: true });
  const answers = allAnswers(await viewOf(inspector, id)).slice(0, 2);
  await inspector("saveEvaluation", { params: { id }, body: { revision: 1, answers } });
  expect((await manager("uncoverEvaluation", { params: { id }, body: {} })).status).toBe(403);
  expect((await inspector("uncoverEvaluation", { params: { id }, body: {} })).body).toEqual({ id });
  const view = await viewOf(inspector, id);
  expect(view).toMatchObject({ isBlind: false, isHidden: false, state: "draft", revision: 2 });
  expect(view.staff).toMatchObject({ name: "agent alpha" });
  expect(view.answers).toHaveLength(2);
  const traces = await house.rows("SELECT data FROM settings_event WHERE type = 'evaluation_uncovered'");
  expect(traces).toMatchObject([{ data: { evaluationId: id } }]);
  await inspector("saveEvaluation", { params: { id }, body: { revision: 2, answers: allAnswers(view) } });
  expect((await inspector("submitEvaluation", { params: { id }, body: { revision: 3 } })).status).toBe(200);
  const late = await inspector("uncoverEvaluation", { params: { id }, body: {} });
  expect(late.body.code).toBe("evaluation_submitted");
});

test("of two who score the same conversation neither sees the other's before their own is in", async () => {
  const { number } = await ended();
  const { id: conversationId } = await conversationOf(house, number);
  const [itemId] = await drawSample(house, "alpha", [conversationId], {
    first: staffId("inspector"),
    second: staffId("quality_manager"),
  });
  const first = await begin(inspector, { sampleItemId: itemId, isBlind: false });
  const second = await begin(manager, { sampleItemId: itemId, isBlind: false });
  expect(await viewOf(manager, second.id)).toMatchObject({ purpose: "double_blind", isBlind: true });
  for (const [judge, { id }] of [
    [inspector, first],
    [manager, second],
  ] as const)
    expect((await judge("uncoverEvaluation", { params: { id }, body: {} })).body.code).toBe(
      "evaluation_stays_blind",
    );
  expect((await manager("readEvaluation", { params: { id: first.id } })).body.code).toBe(
    "not_your_evaluation",
  );

  await submitAll(inspector, first.id);
  expect((await manager("readEvaluation", { params: { id: first.id } })).body.code).toBe("judge_first");
  expect(await listed(manager, conversationId)).toEqual([]);
  expect(await house.rows("SELECT state FROM sample_item WHERE id = $1", [itemId])).toEqual([
    { state: "waiting" },
  ]);

  await submitAll(manager, second.id);
  expect((await listed(manager, conversationId)).map((row: { id: string }) => row.id).sort()).toEqual(
    [first.id, second.id].sort(),
  );
  expect(await rowOf(second.id)).toMatchObject({ released_at: null });
  expect(await house.rows("SELECT state FROM sample_item WHERE id = $1", [itemId])).toEqual([
    { state: "done" },
  ]);
});

test("a house sees its own evaluations only", async () => {
  const { id } = await spot();
  const stranger = await staffCaller(house, "inspector", "beta");
  expect((await stranger("readEvaluation", { params: { id } })).body.code).toBe("evaluation_not_found");
  expect((await stranger("listEvaluations")).body.rows).toEqual([]);
});

const isIdentity = ({ criterionCode }: { criterionCode: string }) => criterionCode === "identity";

async function ended() {
  const { number } = await acceptedComplaint(agent);
  await withdraw(number);
  return { number };
}

async function withdraw(number: string) {
  const { body } = await agent("readComplaint", { params: { number } });
  await take(agent, "withdrawComplaint", number, {
    version: body.version,
    source: "phone",
    reason: "不用了",
  });
  await house.work();
}

async function assigned() {
  const { number } = await ended();
  const { id } = await conversationOf(house, number);
  const [itemId] = await drawSample(house, "alpha", [id], { first: staffId("inspector") });
  return { number, itemId: itemId! };
}

async function spot() {
  const { number } = await ended();
  const { id } = await begin(inspector, { complaintNumber: number, isBlind: false });
  return { number, id, view: await viewOf(inspector, id) };
}

function starting(caller: Caller, body: object) {
  return caller("startEvaluation", { body });
}

async function begin(caller: Caller, body: object): Promise<{ id: string }> {
  const begun = await starting(caller, body);
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  return begun.body;
}

async function viewOf(caller: Caller, id: string): Promise<EvaluationView> {
  return (await caller("readEvaluation", { params: { id } })).body;
}

function work(caller: Caller, id: string, seconds: number) {
  return caller("countEvaluationWork", { params: { id }, body: { seconds } });
}

async function submitAll(caller: Caller, id: string) {
  const view = await viewOf(caller, id);
  await caller("saveEvaluation", { params: { id }, body: { revision: 1, answers: allAnswers(view) } });
  const submitted = await caller("submitEvaluation", { params: { id }, body: { revision: 2 } });
  expect(submitted.status).toBe(200);
}

async function listed(caller: Caller, conversationId: string) {
  return (await caller("listEvaluations", { query: { conversationId } })).body.rows;
}

/** The best answer to everything, but where told otherwise. */
function allAnswers(view: EvaluationView, told: Record<string, string> = {}): EvaluationAnswer[] {
  return view.scorecard.form.sections
    .flatMap(({ criteria }) => criteria)
    .map(({ code, kind, points }) =>
      answer(code, { value: told[code] ?? (kind === "yes_no" ? "yes" : points.at(-1)!.code) }),
    );
}

function answer(criterionCode: string, given: Partial<EvaluationAnswer>): EvaluationAnswer {
  return { criterionCode, value: null, isNotApplicable: false, comment: null, places: [], ...given };
}

function staffId(name: string): string {
  return house.tenant("alpha").staffIds[emailOf(name, "alpha")]!;
}

async function rowOf(id: string) {
  return (await house.rows("SELECT * FROM evaluation WHERE id = $1", [id]))[0]!;
}

async function messageIdOf(number: string): Promise<string> {
  const [message] = await house.rows(
    "SELECT message.id FROM message JOIN complaint ON complaint.id = complaint_id WHERE number = $1 ORDER BY at",
    [number],
  );
  return message!.id;
}
