import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { endedConversations } from "../../../../test/support/ended-conversations.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { newId } from "../../db/ids.ts";

let house: TestHouse;
let manager: Caller;
let inspectorId: string;
let managerId: string;
let agentId: string;
let agent2Id: string;

beforeAll(async () => {
  // A Sunday: the week's draw comes on the morrow at six.
  house = await openTestHouse({ startAt: new Date("2026-09-20T10:00:00+08:00") });
  manager = await staffCaller(house, "quality_manager", "alpha");
  const staff = house.tenant("alpha").staffIds;
  inspectorId = staff["inspector@alpha.example"]!;
  managerId = staff["quality_manager@alpha.example"]!;
  agentId = staff["agent@alpha.example"]!;
  agent2Id = staff["agent2@alpha.example"]!;
  await endedConversations(house, await staffCaller(house, "agent", "alpha"), 60, (index) => ({
    staff_id: index < 48 ? agentId : agent2Id,
    channel: index % 2 ? "phone" : "chat",
    mood: index % 10 === 0 ? "angry" : "calm",
    ended_at: new Date(`2026-09-${15 + (index % 3)}T12:00:00+08:00`),
  }));
});
afterAll(() => house?.close());

const week = { from: "2026-09-14", to: "2026-09-18" };
const simple = (more: object = {}) => ({
  name: "每周随机抽样",
  recurrence: "none",
  filter: { channels: [], categories: [], shopIds: [], staffIds: [] },
  method: { kind: "simple" },
  size: { kind: "fixed", count: 12 },
  doubleCount: 0,
  inspectorIds: [inspectorId, managerId],
  overlap: "count_once",
  ...more,
});
const filterOf = (more: object) => ({ ...simple().filter, ...more });

async function planned(more: object = {}): Promise<string> {
  const { status, body } = await manager("makeSamplingPlan", { body: { plan: simple(more) } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.id;
}

async function drawn(planId: string, more: object = {}) {
  const { status, body } = await manager("drawSample", {
    params: { id: planId },
    body: { ...week, ...more },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as { id: string; sampleSize: number };
}

const itemsOf = (drawId: string) =>
  house.rows("SELECT * FROM sample_item WHERE draw_id = $1 ORDER BY conversation_id", [drawId]);

describe("a draw", () => {
  test("is the same for the same seed and frame, another for another seed, and its record is kept", async () => {
    const first = await drawn(await planned({ overlap: "judge_again" }), { seed: "20260914" });
    const again = await drawn(await planned({ overlap: "judge_again" }), { seed: "20260914" });
    const other = await drawn(await planned({ overlap: "judge_again" }), { seed: "20260915" });
    const idsOf = async (id: string) => (await itemsOf(id)).map((item) => item.conversation_id);
    expect(first.sampleSize).toBe(12);
    expect(await idsOf(first.id)).toHaveLength(12);
    expect(await idsOf(again.id)).toEqual(await idsOf(first.id));
    expect(await idsOf(other.id)).not.toEqual(await idsOf(first.id));

    const { draw, strata } = (await manager("readSampleDraw", { params: { id: first.id } })).body;
    expect(draw).toMatchObject({
      seed: "20260914",
      frameSize: 60,
      sampleSize: 12,
      planVersion: 1,
      judged: 0,
    });
    expect(draw.frameDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(strata).toMatchObject([{ key: "all", frameSize: 60, sampleSize: 12 }]);
    const check = (await manager("checkSampleDraw", { params: { id: first.id } })).body;
    expect(check).toEqual({ isFrameSame: true, isSampleSame: true });
    for (const item of await itemsOf(first.id)) expect(item.inclusion_probability).toBeCloseTo(0.2, 12);
  });

  test("of the same period is not repeated until somebody likes it; a running period is no frame", async () => {
    const plan = await planned();
    await drawn(plan);
    const again = await manager("drawSample", { params: { id: plan }, body: week });
    expect(again.body.code).toBe("already_drawn");
    const today = await manager("drawSample", {
      params: { id: plan },
      body: { from: "2026-09-18", to: "2026-09-20" },
    });
    expect(today.body.code).toBe("period_not_over");
    const backwards = await manager("drawSample", {
      params: { id: plan },
      body: { from: "2026-09-18", to: "2026-09-14" },
    });
    expect(backwards.body.code).toBe("period_not_clear");
    const empty = await manager("drawSample", {
      params: { id: plan },
      body: { from: "2026-09-01", to: "2026-09-02" },
    });
    expect(empty.body.code).toBe("frame_empty");
  });

  test("is shared out evenly, never to who had a hand in the case; the blind share has two inspectors", async () => {
    const { id } = await drawn(await planned({ overlap: "judge_again", doubleCount: 5 }));
    const items = await itemsOf(id);
    const loads = Map.groupBy(
      items.flatMap((item) => [item.assigned_to, item.second_assigned_to]).filter(Boolean),
      (inspector) => inspector,
    );
    expect(items.filter((item) => item.second_assigned_to)).toHaveLength(5);
    expect([...loads.values()].map((load) => load.length).sort()).toEqual([8, 9]);
  });

  test("a conversation another plan has drawn is judged once and counts in both", async () => {
    const everything = { size: { kind: "fixed", count: 60 } };
    const first = await drawn(await planned({ ...everything, overlap: "judge_again" }));
    const second = await drawn(await planned({ ...everything, name: "另一个" }));
    const items = await itemsOf(second.id);
    expect(first.sampleSize).toBe(60);
    expect(items.every((item) => item.counted_from !== null && item.assigned_to === null)).toBe(true);
    const { rows } = (await manager("listSampleItems", { params: { id: second.id } })).body;
    expect(rows[0]).toMatchObject({ isCountedFromElsewhere: true, assignedTo: { id: expect.any(String) } });
    const refused = await manager("assignSampleItem", {
      params: { id: rows[0].id },
      body: { inspectorId },
    });
    expect(refused.body.code).toBe("counted_elsewhere");
  });

  test("can be given to somebody else who judges, not to an agent", async () => {
    const { id } = await drawn(await planned({ overlap: "judge_again" }));
    const [item] = await itemsOf(id);
    const to = (inspector: string) =>
      manager("assignSampleItem", { params: { id: item!.id }, body: { inspectorId: inspector } });
    expect((await to(agentId)).body.code).toBe("inspector_not_able");
    expect((await to(inspectorId)).status).toBe(200);
    expect((await itemsOf(id)).find((row) => row.id === item!.id)!.assigned_to).toBe(inspectorId);
  });
});

describe("strata", () => {
  test("a quota takes as many of each agent, and all of who has fewer", async () => {
    const { id } = await drawn(await planned({ method: { kind: "quota", perAgent: 20 }, size: null }));
    const { strata } = (await manager("readSampleDraw", { params: { id } })).body;
    expect(strata).toHaveLength(2);
    expect(strata).toContainEqual({ key: agentId, label: "agent alpha", frameSize: 48, sampleSize: 20 });
    expect(strata).toContainEqual({ key: agent2Id, label: "agent2 alpha", frameSize: 12, sampleSize: 12 });
  });

  test("one that is named and empty is refused until that is accepted", async () => {
    const plan = await planned({
      method: { kind: "stratified", by: "channel", allocation: "proportional" },
      filter: filterOf({ channels: ["phone", "email"] }),
    });
    const refused = await manager("drawSample", { params: { id: plan }, body: week });
    expect(refused).toMatchObject({ status: 422, body: { code: "stratum_empty", strata: ["email"] } });
    expect((await drawn(plan, { acceptsEmptyStrata: true })).sampleSize).toBe(12);
  });

  test("risk draws more of what weighs more, with the chance of each kept", async () => {
    const none = { mood: 0, reopened: 0, cost: 0, newAgent: 0, longSilence: 0, finding: 0 };
    const risk = { kind: "risk", costMinor: 10_000, silenceMinutes: 60, newAgentDays: 90 };
    const { id } = await drawn(
      await planned({ method: { ...risk, weights: { ...none, mood: 4 } }, overlap: "judge_again" }),
    );
    const chances = (await itemsOf(id)).map((item) => item.inclusion_probability.toFixed(4));
    // Six angry ones weigh 5, fifty-four weigh 1: 12 of 84.
    expect(new Set(chances)).toEqual(new Set(["0.7143", "0.1429"]));
    const refused = await manager("makeSamplingPlan", {
      body: { plan: simple({ method: { ...risk, weights: none } }) },
    });
    expect(refused.body.code).toBe("weights_missing");
  });
});

describe("the size", () => {
  const preview = async (more: object) =>
    (await manager("previewSample", { body: { plan: simple(more), ...week } })).body;

  test("follows from how close the result shall come, corrected for a small frame", async () => {
    const aim = { kind: "interval", halfWidthPercent: 10, expectedPercent: 50, confidence: 0.95 };
    expect(await preview({ size: aim })).toMatchObject({ frameSize: 60, sampleSize: 38, aimedSize: 38 });
    expect((await preview({ size: aim })).halfWidthPercent).toBeLessThanOrEqual(10);
  });

  test("follows from an acceptance plan; a frame smaller than its sample is judged whole", async () => {
    const size = { kind: "acceptance", aql: 2.5, level: "II", passScore: 80 };
    expect(await preview({ size })).toMatchObject({
      sampleSize: 20,
      acceptance: { codeLetter: "F", accept: 1, reject: 2, strictness: "normal", inspectsAll: false },
    });
    const all = await preview({ size: { ...size, aql: 0.1 } });
    expect(all).toMatchObject({ sampleSize: 60, acceptance: { inspectsAll: true } });
    const refused = await preview({ size, method: { kind: "stratified", by: "agent", allocation: "equal" } });
    expect(refused.code).toBe("acceptance_needs_simple");
  });

  test("is told per part, with what is empty and what was drawn before", async () => {
    const found = await preview({
      method: { kind: "stratified", by: "agent", allocation: "proportional" },
      filter: filterOf({ staffIds: [agentId, agent2Id, inspectorId] }),
    });
    expect(found).toMatchObject({ sampleSize: 12, emptyStrata: [inspectorId] });
    expect(found.strata.map((stratum: { sampleSize: number }) => stratum.sampleSize).sort()).toEqual(
      [10, 2].sort(),
    );
    expect(found.alreadyDrawn).toBeGreaterThan(0);
  });
});

describe("a plan", () => {
  test("two that draw the same at the same time are a mistake; stale changes are refused", async () => {
    const id = await planned({ recurrence: "monthly" });
    const same = await manager("makeSamplingPlan", {
      body: { plan: simple({ recurrence: "monthly", name: "又一个" }) },
    });
    expect(same).toMatchObject({ status: 409, body: { code: "plan_conflicts" } });
    const change = (seenVersion: number) =>
      manager("changeSamplingPlan", {
        params: { id },
        body: { plan: simple({ recurrence: "monthly", name: "改名" }), isActive: false, seenVersion },
      });
    expect((await change(1)).body).toEqual({ id, version: 2 });
    expect((await change(1)).body.code).toBe("stale_version");
    const out = await manager("drawSample", { params: { id }, body: week });
    expect(out.body.code).toBe("plan_not_in_use");
    const { rows } = (await manager("listSamplingPlans")).body;
    expect(rows.find((row: { id: string }) => row.id === id)).toMatchObject({
      version: 2,
      isActive: false,
      nextDrawAt: null,
      plan: { name: "改名" },
    });
  });

  test.each([
    ["size_not_clear", () => ({ size: null })],
    ["double_needs_two", () => ({ doubleCount: 3, inspectorIds: [inspectorId] })],
    ["inspector_not_able", () => ({ inspectorIds: [agentId] })],
    ["category_unknown", () => ({ filter: filterOf({ categories: ["nonsense"] }) })],
    ["staff_unknown", () => ({ filter: filterOf({ staffIds: [newId()] }) })],
    ["shop_unknown", () => ({ filter: filterOf({ shopIds: [newId()] }) })],
  ])("is refused with %s", async (code, more) => {
    const { status, body } = await manager("makeSamplingPlan", { body: { plan: simple(more()) } });
    expect([status, body.code]).toEqual([422, code]);
  });

  test("an agent neither plans nor reads draws; an inspector reads them", async () => {
    const agent = await staffCaller(house, "agent", "alpha");
    expect((await agent("listSampleDraws")).status).toBe(403);
    const inspector = await staffCaller(house, "inspector", "alpha");
    expect((await inspector("listSampleDraws")).status).toBe(200);
    expect((await inspector("makeSamplingPlan", { body: { plan: simple() } })).status).toBe(403);
  });
});

describe("the estimate", () => {
  test("speaks for the frame once people have judged, corrected scores counting", async () => {
    const { id } = await drawn(await planned({ overlap: "judge_again", name: "估计" }), { seed: "estimate" });
    const before = (await manager("readSampleEstimate", { params: { id } })).body;
    expect(before).toMatchObject({ judged: 0, unheard: 60, score: null, critical: null, criteria: [] });
    const items = await itemsOf(id);
    for (const [index, item] of items.entries())
      await judge(item, { score: 70 + 2 * index, yes: index >= 3 });
    const found = (await manager("readSampleEstimate", { params: { id } })).body;
    // Scores 70, 72 … 92 of 12 from 60: mean 81, s² = 52, error sqrt(0.8 · 52 / 12).
    expect(found.score.value).toBeCloseTo(81, 9);
    expect(found.score.standardError).toBeCloseTo(Math.sqrt((0.8 * 52) / 12), 9);
    expect(found).toMatchObject({ judged: 12, unheard: 0, critical: { value: 0 } });
    expect(found.criteria).toMatchObject([{ code: "greeting", judged: 12, met: { value: 0.75 } }]);
    expect((await manager("readSampleDraw", { params: { id } })).body.draw.judged).toBe(12);
  });

  test("of an acceptance plan is a verdict, and two rejected lots tighten the next", async () => {
    const plan = await planned({
      size: { kind: "acceptance", aql: 2.5, level: "II", passScore: 80 },
      overlap: "judge_again",
    });
    for (const day of ["15", "16"]) {
      const days = { from: `2026-09-${day}`, to: `2026-09-${day}` };
      const { id, sampleSize } = await drawn(plan, days);
      expect(sampleSize).toBe(5);
      const waiting = (await manager("readSampleEstimate", { params: { id } })).body.acceptance;
      expect(waiting).toMatchObject({ accept: 0, verdict: "waiting", faulty: 0 });
      for (const item of (await itemsOf(id)).slice(0, 1)) await judge(item, { score: 60, yes: false });
      const { acceptance } = (await manager("readSampleEstimate", { params: { id } })).body;
      expect(acceptance).toMatchObject({
        verdict: "rejected",
        faulty: 1,
        next: day === "15" ? "normal" : "tightened",
      });
    }
    const { id } = await drawn(plan, { from: "2026-09-17", to: "2026-09-17" });
    const { acceptance, draw } = (await manager("readSampleDraw", { params: { id } })).body;
    expect([acceptance.strictness, draw.sampleSize]).toEqual(["tightened", 8]);
  });
});

test("a weekly plan is drawn by the house on Monday at six, once, and again a week later", async () => {
  const id = await planned({ recurrence: "weekly", name: "每周", overlap: "judge_again" });
  await house.advance(20 * 60);
  const draws = () => house.rows("SELECT * FROM sample_draw WHERE plan_id = $1", [id]);
  const [draw] = await draws();
  expect(draw).toMatchObject({ drawn_by_kind: "clock", sample_size: 12, frame_size: 61 });
  expect(draw!.frame_from.toISOString()).toBe("2026-09-13T16:00:00.000Z");
  await house.work();
  expect(await draws()).toHaveLength(1);
  const [plan] = await house.rows("SELECT next_draw_at FROM sampling_plan WHERE id = $1", [id]);
  expect(plan!.next_draw_at.toISOString()).toBe("2026-09-27T22:00:00.000Z");

  await house.advance(7 * 24 * 60);
  expect(await house.rows("SELECT data FROM settings_event WHERE type = 'sample_not_drawn'")).toMatchObject([
    { data: { planId: id } },
  ]);
});

async function judge(
  item: Record<string, string>,
  { score, yes }: { score: number; yes: boolean },
): Promise<void> {
  const { tenantId } = house.tenant("alpha");
  await house.rows("INSERT INTO scorecard VALUES ($1, 'general', now()) ON CONFLICT DO NOTHING", [tenantId]);
  await house.rows(
    `INSERT INTO scorecard_version (tenant_id, code, version, form, state, revision, made_at, published_at)
     VALUES ($1, 'general', 0, $2, 'published', 1, now(), now()) ON CONFLICT DO NOTHING`,
    [tenantId, JSON.stringify(form)],
  );
  const [evaluation] = await house.rows(
    `INSERT INTO evaluation (tenant_id, id, conversation_id, complaint_id, evaluator_id, scorecard_code, scorecard_version,
       purpose, sample_item_id, is_blind, state, revision, started_at, saved_at, counted_until)
     SELECT tenant_id, $1, id, complaint_id, $2, 'general', 0, 'sample', $3, true, 'draft', 1, now(), now(), now()
       FROM conversation WHERE id = $4 RETURNING id, complaint_id`,
    [newId(), item.assigned_to, item.id, item.conversation_id],
  );
  await house.rows(
    `INSERT INTO evaluation_answer (tenant_id, evaluation_id, complaint_id, criterion_code, value, is_not_applicable)
     VALUES ($1, $2, $3, 'greeting', $4, false)`,
    [tenantId, evaluation!.id, evaluation!.complaint_id, yes ? "yes" : "no"],
  );
  await house.rows(
    "UPDATE evaluation SET state = 'submitted', score = $1, has_critical = false, submitted_at = now() WHERE id = $2",
    [score, evaluation!.id],
  );
}

const form = {
  sections: [{ criteria: [{ code: "greeting", zh: "问候", en: "Greets", kind: "yes_no", points: [] }] }],
};
