import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, receivedComplaint, take, viewOf } from "../../../../test/support/walk.ts";
import { forEachTenant } from "../../db/for-each-tenant.ts";
import { type Quiz, teachingPack } from "../../teaching/teaching-pack.ts";
import { tendTraining } from "../tend-training.ts";

let house: TestHouse;
let trainer: Caller;
let agent: Caller;
let colleague: Caller;
let supervisor: Caller;
let number: string;

const mark = { ...teachingPack().marks.find(({ code }) => code === "severe-cases")!, courseCode: null };
const nothing = { severities: [], categories: [], forRegulator: false };

beforeAll(async () => {
  house = await openTestHouse();
  trainer = await staffCaller(house, "trainer", "alpha");
  agent = await staffCaller(house, "agent", "alpha");
  colleague = await staffCaller(house, "agent2", "alpha");
  supervisor = await staffCaller(house, "supervisor", "alpha");
});
afterAll(() => house?.close());

test("until a house publishes a requirement nobody needs a mark", async () => {
  ({ number } = await acceptedComplaint(agent));
  expect((await agent("readCaseMarks", { params: { number } })).body).toMatchObject({
    needed: [],
    ownerLacks: [],
  });
});

test("a severe case goes only to somebody certified; the refusal says which mark and who has it", async () => {
  await publish({ ...nothing, severities: ["critical"] }, 0);
  const refused = await assignSevere("agent2");
  expect(refused).toMatchObject({ status: 409, body: { code: "mark_missing", marks: ["severe-cases"] } });
  expect(refused.body.title).toContain("重大投诉");
  expect(refused.body.title).toContain("没有同事持证");

  await certify("agent2", colleague);
  const stillUnsigned = await assignSevere("agent2");
  expect(stillUnsigned.body.code).toBe("mark_missing");
  const [{ id }] = (await trainer("listCertificates", { query: { state: "waiting" } })).body.rows;
  expect((await trainer("signCertificate", { params: { id }, body: {} })).body).toMatchObject({
    state: "valid",
  });
  expect((await assignSevere("senior_agent")).body.title).toContain("agent2 alpha");
  expect((await assignSevere("agent2")).status).toBe(200);
});

test("an expired certificate opens nothing; the supervisor sees the case that is held without", async () => {
  await house.advance(340 * 24 * 60);
  const { certificates } = (await colleague("readMyLearning")).body;
  expect(certificates[0].state).toBe("expiring");
  await forEachTenant(tendTraining);
  expect(await house.rows("SELECT FROM certificate WHERE reminded_at IS NOT NULL")).toHaveLength(1);

  expect((await supervisor("listUncovered")).body.rows).toEqual([]);
  await house.advance(40 * 24 * 60);
  expect((await supervisor("listUncovered")).body.rows).toMatchObject([
    { number, owner: { name: "agent2 alpha" }, markCode: "severe-cases", why: "expired" },
  ]);
  expect((await agent("listUncovered")).status).toBe(403);
});

test("a supervisor makes an exception with a reason that stays; not for themselves, not without need", async () => {
  const severe = await receivedComplaint(agent);
  await take(supervisor, "triageComplaint", severe.number, { ...judged, version: severe.version });
  const accept = async () => {
    const { version } = await viewOf(agent, severe.number);
    const body = { version, restatement: "内胆开裂，希望换新" };
    return agent("acceptComplaint", { params: { number: severe.number }, body });
  };
  expect(await accept()).toMatchObject({ status: 409, body: { code: "mark_missing" } });

  const override = (name: string) =>
    supervisor("overrideMark", {
      params: { number: severe.number },
      body: { staffId: staff(name), reason: "持证同事都在休假" },
    });
  expect(await override("supervisor")).toMatchObject({ status: 403, body: { code: "own_exception" } });
  expect((await override("agent")).body).toEqual({ overridden: 1 });
  expect(await override("agent")).toMatchObject({ status: 409, body: { code: "no_mark_missing" } });
  expect((await accept()).status).toBe(200);
  const { overrides } = (await agent("readCaseMarks", { params: { number: severe.number } })).body;
  expect(overrides).toMatchObject([{ staff: { name: "agent alpha" }, reason: "持证同事都在休假" }]);
});

test("a revoked certificate opens nothing from that moment; signing one's own is refused", async () => {
  await certify("agent2", colleague);
  const [{ id }] = (await trainer("listCertificates", { query: { state: "waiting" } })).body.rows;
  await trainer("signCertificate", { params: { id }, body: {} });
  const again = await trainer("signCertificate", { params: { id }, body: {} });
  expect(again).toMatchObject({ status: 409, body: { code: "certificate_not_waiting" } });
  const revoked = await trainer("revokeCertificate", { params: { id }, body: { reason: "两次严重违规" } });
  expect(revoked.body).toMatchObject({ state: "revoked", revokeReason: "两次严重违规" });
  const severe = await acceptedComplaint(supervisor);
  const refused = await supervisor("triageComplaint", {
    params: { number: severe.number },
    body: { ...judged, version: severe.version, ownerId: staff("agent2") },
  });
  expect(refused.body.code).toBe("mark_missing");

  await house.rows(
    "INSERT INTO certificate (tenant_id, id, mark_code, staff_id, earned_at) VALUES ($1, $2, 'severe-cases', $3, now())",
    [house.tenant("alpha").tenantId, "0198c0de-0000-4000-8000-0000000000aa", staff("trainer")],
  );
  const own = await trainer("signCertificate", {
    params: { id: "0198c0de-0000-4000-8000-0000000000aa" },
    body: {},
  });
  expect(own).toMatchObject({ status: 403, body: { code: "own_certificate" } });
});

const judged = { category: "goods_quality", second: "broken", severity: "critical", demand: "exchange" };

async function assignSevere(name: string) {
  const { version } = await viewOf(supervisor, number);
  const body = { ...judged, version, ownerId: staff(name) };
  return supervisor("triageComplaint", { params: { number }, body });
}

async function publish(need: object, seenVersion: number): Promise<void> {
  const answer = await trainer("saveMark", { body: { mark, need, seenVersion } });
  expect(answer.body).toEqual({ code: "severe-cases", version: seenVersion + 1 });
}

async function certify(name: string, caller: Caller): Promise<void> {
  const quiz = teachingPack().quizzes.find(({ code }) => code === mark.quizCode)!;
  const { id } = (await caller("startAttempt", { body: { quizCode: quiz.code } })).body;
  for (const question of (await caller("readAttempt", { params: { id } })).body.questions)
    await caller("saveAnswer", {
      params: { id },
      body: { questionCode: question.code, chosen: rightOf(quiz, question) },
    });
  const result = await caller("submitAttempt", { params: { id }, body: {} });
  expect(result.body.isPassed, name).toBe(true);
}

function rightOf({ questions }: Quiz, { code }: { code: string }): number[] {
  return questions.find((question) => question.code === code)!.right;
}

function staff(name: string): string {
  return house.tenant("alpha").staffIds[`${name}@alpha.example`]!;
}
