import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { forEachTenant } from "../db/for-each-tenant.ts";
import { teachingPack } from "../teaching/teaching-pack.ts";
import { tendTraining } from "./tend-training.ts";

let house: TestHouse;
let trainer: Caller;
let agent: Caller;
let colleague: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  trainer = await staffCaller(house, "trainer", "alpha");
  agent = await staffCaller(house, "agent", "alpha");
  colleague = await staffCaller(house, "agent2", "alpha");
});
afterAll(() => house?.close());

const quiz = teachingPack().quizzes.find(({ code }) => code === "basics-quiz")!;

test("a course is learnt lesson by lesson, its quiz passed, and it is complete", async () => {
  const id = await assigned("agent", "basics");
  const early = await agent("startAttempt", { body: { quizCode: "basics-quiz" } });
  expect(early).toMatchObject({ status: 409, body: { code: "lessons_unread" } });

  for (const lesson of [0, 1, 2])
    expect((await agent("readLesson", { params: { id }, body: { lesson } })).body).toEqual({
      lessonsRead: lesson + 1,
      isCompleted: false,
    });
  expect(await agent("readLesson", { params: { id }, body: { lesson: 3 } })).toMatchObject({
    status: 422,
    body: { code: "lesson_unknown" },
  });
  const passed = await pass(agent, "basics-quiz");
  expect(passed.isPassed).toBe(true);
  const { assignments } = (await agent("readMyLearning")).body;
  expect(assignments[0]).toMatchObject({ courseCode: "basics", completedAt: house.now().toISOString() });
});

test("an attempt tells what is right only when it is over; nobody else sees it", async () => {
  const { id } = (await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).body;
  const open = (await colleague("readAttempt", { params: { id } })).body;
  expect(open.questions).toHaveLength(quiz.draws);
  for (const question of open.questions)
    expect(question).toMatchObject({ right: null, explanation: null, earned: null, chosen: [] });
  expect((await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).body.id).toBe(id);
  expect((await agent("readAttempt", { params: { id } })).status).toBe(404);

  await colleague("submitAttempt", { params: { id }, body: {} });
  const over = (await colleague("readAttempt", { params: { id } })).body;
  expect(over).toMatchObject({ points: 0, isPassed: false, isTimedOut: false });
  for (const question of over.questions) expect(question.right.length).toBeGreaterThan(0);
});

test("the server's clock ends an attempt: what was saved counts, later answers are not taken", async () => {
  const { id } = (await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).body;
  const [first, second] = await drawnOf(colleague, id);
  await answer(colleague, id, first);
  await house.advance(quiz.minutes);
  expect(await answer(colleague, id, second)).toMatchObject({ status: 409, body: { code: "attempt_over" } });

  const over = (await colleague("readAttempt", { params: { id } })).body;
  expect(over).toMatchObject({ isTimedOut: true, points: 2, isPassed: false });
  expect(over.submittedAt).toBe(over.closesAt);
  const again = await colleague("submitAttempt", { params: { id }, body: {} });
  expect(again.body).toEqual({ points: 2, mostPoints: 12, isPassed: false });
});

test("tries are limited; a trainer grants one more with a reason, never to themselves", async () => {
  const third = (await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).body;
  await colleague("submitAttempt", { params: { id: third.id }, body: {} });
  const used = await colleague("startAttempt", { body: { quizCode: "basics-quiz" } });
  expect(used).toMatchObject({ status: 409, body: { code: "no_attempts_left" } });

  const params = { code: "basics-quiz" };
  const reason = "上次停电";
  const own = await trainer("grantAttempt", { params, body: { staffId: staff("trainer"), reason } });
  expect(own).toMatchObject({ status: 403, body: { code: "own_attempt" } });
  const granted = await trainer("grantAttempt", { params, body: { staffId: staff("agent2"), reason } });
  expect(granted.status).toBe(200);
  expect((await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).status).toBe(200);
});

test("an answer that was not drawn is refused at its field", async () => {
  const { id } = (await colleague("startAttempt", { body: { quizCode: "basics-quiz" } })).body;
  const { code } = (await drawnOf(colleague, id))[0]!;
  const wrong = { questionCode: code, chosen: [9] };
  expect(await colleague("saveAnswer", { params: { id }, body: wrong })).toMatchObject({
    status: 422,
    body: { code: "answer_not_valid", fields: [{ at: "/chosen" }] },
  });
});

test("a quiz that cannot be taken is refused field by field; a fit one gets a version", async () => {
  const broken = {
    ...quiz,
    code: "own-quiz",
    questions: [{ ...quiz.questions[0]!, right: [] }],
    draws: 1,
    passPoints: 2,
  };
  const refused = await trainer("saveQuiz", { body: { quiz: broken, seenVersion: 0 } });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: "quiz_not_fit", fields: [{ at: "/quiz/questions/0/right", code: "no_right_answer" }] },
  });
  const fit = { ...broken, questions: [quiz.questions[0]!] };
  const saved = await trainer("saveQuiz", { body: { quiz: fit, seenVersion: 0 } });
  expect(saved.body).toEqual({ code: "own-quiz", version: 1 });
  const stale = await trainer("saveQuiz", { body: { quiz: fit, seenVersion: 0 } });
  expect(stale).toMatchObject({ status: 409, body: { code: "stale_version" } });
  expect((await agent("saveQuiz", { body: { quiz: fit, seenVersion: 1 } })).status).toBe(403);
});

test("a role's course goes to everybody of the role, and to a newcomer later on", async () => {
  const body = { courseCode: "calming", role: "agent", dueDays: 7 };
  expect((await trainer("saveAudience", { body })).body).toEqual({ assigned: 2 });
  expect((await trainer("saveAudience", { body })).body).toEqual({ assigned: 0 });
  await house.rows("UPDATE staff SET role = 'agent' WHERE email = 'pr@alpha.example'");
  await forEachTenant(tendTraining);
  await forEachTenant(tendTraining);
  const rows = (await trainer("listAssignments", { query: { courseCode: "calming" } })).body.rows;
  expect(rows.map(({ staff: { name } }: { staff: { name: string } }) => name).sort()).toEqual([
    "agent alpha",
    "agent2 alpha",
    "pr alpha",
  ]);
});

test("figures of a quiz say how many answered, and that few say nothing yet", async () => {
  const figures = (await trainer("readQuizFigures", { params: { code: "basics-quiz" } })).body;
  expect(figures).toMatchObject({ version: 0, reliability: null, reliabilityGap: "too_few" });
  expect(figures.attempts).toBeGreaterThanOrEqual(4);
  expect(figures.questions[0].hints).toEqual(["too_few"]);
  const { rows } = (await trainer("listQuizResults", { params: { code: "basics-quiz" } })).body;
  expect(rows).toHaveLength(figures.attempts);
});

async function assigned(name: string, courseCode: string): Promise<string> {
  const dueAt = new Date(house.now().getTime() + 7 * 86_400_000).toISOString();
  const body = { courseCode, staffIds: [staff(name)], dueAt };
  expect((await trainer("assignCourse", { body })).body).toEqual({ assigned: 1 });
  const { rows } = (await trainer("listAssignments", { query: { courseCode } })).body;
  return rows[0].id;
}

async function pass(caller: Caller, quizCode: string) {
  const { id } = (await caller("startAttempt", { body: { quizCode } })).body;
  for (const question of await drawnOf(caller, id)) await answer(caller, id, question);
  return (await caller("submitAttempt", { params: { id }, body: {} })).body;
}

async function drawnOf(caller: Caller, id: string): Promise<{ code: string }[]> {
  return (await caller("readAttempt", { params: { id } })).body.questions;
}

function answer(caller: Caller, id: string, question: { code: string } | undefined) {
  const { right } = quiz.questions.find(({ code }) => code === question?.code)!;
  return caller("saveAnswer", { params: { id }, body: { questionCode: question!.code, chosen: right } });
}

function staff(name: string): string {
  return house.tenant("alpha").staffIds[`${name}@alpha.example`]!;
}
