import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { endedConversations } from "../../../../test/support/ended-conversations.ts";
import { judge } from "../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { drawSample } from "../../../../test/support/sampled.ts";
import { forEachTenant } from "../../db/for-each-tenant.ts";
import { tendCoaching } from "./tend-coaching.ts";

/** A criterion of a scorecard is re-checked by people: the next conversations come to an inspector's desk. */

let house: TestHouse;
let agent: Caller;
let supervisor: Caller;
let inspector: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  supervisor = await staffCaller(house, "supervisor", "alpha");
  inspector = await staffCaller(house, "inspector", "alpha");
});
afterAll(() => house?.close());

test("the next conversations come to the inspector's desk, each once, and what is found there is the effect", {
  timeout: 60_000,
}, async () => {
  const before = await ended(10, -60);
  const items = await drawSample(house, "alpha", before, { first: staff("inspector") });
  for (const [index, sampleItemId] of items.entries()) {
    const { body } = await inspector("startEvaluation", { body: { sampleItemId, isBlind: true } });
    await judge(inspector, body.id, index < 9 ? ["greeting"] : []);
  }
  const { body: task } = await supervisor("startCoaching", { body: wanted() });
  expect(task.id, JSON.stringify(task)).toBeTruthy();
  await learned(task.id);

  await house.advance(60);
  const after = await ended(12, -30);
  await forEachTenant(tendCoaching);
  await forEachTenant(tendCoaching);
  const desk = (await inspector("readEvaluationDesk")).body.drafts;
  expect(desk.map(({ conversation }: Draft) => conversation.id).sort()).toEqual(after.slice(0, 10).sort());
  expect((await taskOf(task.id)).state).toBe("rechecking");

  for (const [index, { evaluationId }] of desk.entries())
    await judge(inspector, evaluationId, index < 2 ? ["greeting"] : []);
  await forEachTenant(tendCoaching);
  expect(await taskOf(task.id)).toMatchObject({
    state: "done",
    effects: [
      {
        source: "criterion",
        code: "greeting",
        effect: { before: { total: 10, broken: 9 }, after: { total: 10, broken: 2 }, outcome: "improved" },
      },
    ],
  });
});

type Draft = { evaluationId: string; conversation: { id: string } };

/** Calls of this agent, a second apart. */
function ended(count: number, minutesFromNow: number): Promise<string[]> {
  const from = house.now().getTime() + minutesFromNow * 60_000;
  return endedConversations(house, agent, count, (index) => ({
    staff_id: staff("agent"),
    channel: "phone",
    ended_at: new Date(from + index * 1_000),
  }));
}

function wanted() {
  return {
    staffId: staff("agent"),
    coachId: staff("supervisor"),
    title: "开场问候",
    aim: "每通电话都先问候并报上姓名",
    dueAt: new Date(house.now().getTime() + 7 * 86_400_000).toISOString(),
    findings: [{ source: "criterion", code: "greeting", scorecardCode: "phone" }],
    lesson: { kind: "script", title: "开场", body: "您好，我是小林，很高兴为您服务。" },
    exercise: { kind: "written", words: "写三句开场白" },
    recheckSize: 10,
    evaluatorId: staff("inspector"),
  };
}

async function learned(id: string) {
  await deed(agent, "readCoachingLesson", id, {});
  await deed(agent, "answerExercise", id, { answer: "您好，我是小林。" });
  await deed(supervisor, "reviewExercise", id, { isPassed: true, words: "很好" });
  await deed(supervisor, "noteTalk", id, { words: "约定先问候" });
  await deed(agent, "acknowledgeTalk", id, { words: "同意" });
}

async function deed(caller: Caller, route: Parameters<Caller>[0], id: string, body: object) {
  const { version } = await taskOf(id);
  const answer = await caller(route, { params: { id }, body: { version, ...body } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function taskOf(id: string) {
  return (await supervisor("readCoachingTask", { params: { id } })).body;
}

function staff(name: string): string {
  return house.tenant("alpha").staffIds[`${name}@alpha.example`]!;
}
