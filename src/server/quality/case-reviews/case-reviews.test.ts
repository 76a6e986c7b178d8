import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { endedConversations } from "../../../../test/support/ended-conversations.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { closedComplaint } from "../../../../test/support/walk.ts";
import { newId } from "../../db/ids.ts";

let house: TestHouse;
let manager: Caller;
let agent: Caller;
let managerId: string;
let agentId: string;
let reviewId: string;
let ids: string[];

beforeAll(async () => {
  house = await openTestHouse();
  manager = await staffCaller(house, "quality_manager", "alpha");
  agent = await staffCaller(house, "agent", "alpha");
  managerId = house.tenant("alpha").staffIds["quality_manager@alpha.example"]!;
  agentId = house.tenant("alpha").staffIds["agent@alpha.example"]!;
  ids = await endedConversations(house, agent, 6, () => ({ staff_id: agentId }));
  // Only what is planted counts here, not what the house itself found in the complaint they were copied from.
  await house.rows("DELETE FROM inspection_result");
  for (const [index, id] of ids.entries()) await judged(id, 90 - 10 * index, index === 0);
  await broken(ids[1]!, "vague_time");
  await broken(ids[2]!, "vague_time");
  await broken(ids[3]!, "blame");
  await house.rows(
    `INSERT INTO praise (tenant_id, id, conversation_id, complaint_id, staff_id, source, is_public, words, given_by, given_at)
     SELECT tenant_id, $1, id, complaint_id, staff_id, 'colleague', false, '谢谢', $2, $3 FROM conversation WHERE id = $4`,
    [newId(), managerId, house.now(), ids[2]],
  );
});
afterAll(() => house?.close());

const plan = (more: object = {}) =>
  manager("planCaseReview", {
    body: {
      title: "九月案例会",
      from: "2026-09-01",
      to: "2026-09-30",
      meetsAt: "2026-09-18T15:00:00+08:00",
      ledBy: managerId,
      attendeeIds: [agentId],
      ...more,
    },
  });

test("the agenda comes from the period by a stated rule, each conversation once", async () => {
  const planned = await plan();
  expect(planned.status, JSON.stringify(planned.body)).toBe(200);
  reviewId = planned.body.id;
  const { agenda } = (await manager("readCaseReview", { params: { id: reviewId } })).body;
  const brief = agenda.map((item: Record<string, unknown>) => [
    item.chosenBy,
    item.conversationId,
    item.score ?? item.count,
  ]);
  expect(brief).toEqual([
    ["critical_error", ids[0], 90],
    ["worst_score", ids[5], 40],
    ["worst_score", ids[4], 50],
    ["worst_score", ids[3], 60],
    ["broken_rule", expect.any(String), 2],
    ["broken_rule", ids[3], 1],
    ["praised", ids[2], null],
  ]);
});

test("a person adds a case with a reason; one that has not ended is refused", async () => {
  const { number } = await closedComplaint(house, agent);
  await house.work();
  const add = (complaintNumber: string) =>
    manager("addReviewItem", { params: { id: reviewId }, body: { complaintNumber, reason: "话术值得学" } });
  expect((await add(number)).status).toBe(200);
  expect((await add("000000000")).body.code).toBe("conversation_unknown");
  const { agenda } = (await manager("readCaseReview", { params: { id: reviewId } })).body;
  expect(agenda.at(-1)).toMatchObject({ chosenBy: "chosen", reason: "话术值得学", complaintNumber: number });
});

test("minutes and decisions are kept once; then agenda and minutes stand", async () => {
  const { agenda } = (await manager("readCaseReview", { params: { id: reviewId } })).body;
  const hold = (more: object) =>
    manager("holdCaseReview", {
      params: { id: reviewId },
      body: { seenVersion: 1, minutes: "看了七个案例。", decisions: [], ...more },
    });
  expect((await hold({ decisions: [{ itemId: newId(), decision: "x" }] })).body.code).toBe("item_unknown");
  expect((await hold({ seenVersion: 9 })).body.code).toBe("stale_version");
  expect((await hold({ decisions: [{ itemId: agenda[0].id, decision: "补一条话术" }] })).status).toBe(200);
  const {
    review,
    minutes,
    agenda: after,
  } = (await manager("readCaseReview", { params: { id: reviewId } })).body;
  expect([review.state, minutes, after[0].decision]).toEqual(["held", "看了七个案例。", "补一条话术"]);
  expect((await hold({ seenVersion: 2 })).body.code).toBe("review_held");
});

test("an action has an owner and a day, is late after it, and is done with proof by its owner", async () => {
  const { body } = await manager("addReviewAction", {
    params: { id: reviewId },
    body: { what: "补充破损话术", ownerId: agentId, dueAt: "2026-09-17T18:00:00+08:00" },
  });
  await house.advance(2 * 24 * 60);
  const mine = (await agent("listReviewActions")).body.rows;
  expect(mine).toMatchObject([{ id: body.id, what: "补充破损话术", isLate: true, doneAt: null }]);
  expect((await manager("listCaseReviews")).body.rows[0]).toMatchObject({ openActions: 1, lateActions: 1 });
  const agent2 = await staffCaller(house, "agent2", "alpha");
  const finish = (caller: Caller) =>
    caller("finishReviewAction", { params: { id: body.id }, body: { proof: "话术 12 号已发布" } });
  expect((await agent2("listReviewActions", { query: { whose: "all" } })).body.rows).toEqual([]);
  expect((await finish(agent2)).body.code).toBe("not_your_action");
  expect((await finish(agent)).status).toBe(200);
  expect((await finish(agent)).body.code).toBe("action_done");
  expect((await agent("listReviewActions")).body.rows).toEqual([]);
});

test("an agent does not plan meetings; a period backwards and unknown people are refused", async () => {
  expect((await agent("listCaseReviews")).status).toBe(403);
  expect((await plan({ from: "2026-09-30", to: "2026-09-01" })).body.code).toBe("period_not_clear");
  expect((await plan({ attendeeIds: [newId()] })).body.code).toBe("staff_unknown");
});

async function judged(conversationId: string, score: number, hasCritical: boolean): Promise<void> {
  const { tenantId } = house.tenant("alpha");
  await house.rows("INSERT INTO scorecard VALUES ($1, 'general', now()) ON CONFLICT DO NOTHING", [tenantId]);
  await house.rows(
    `INSERT INTO scorecard_version (tenant_id, code, version, form, state, revision, made_at, published_at)
     VALUES ($1, 'general', 0, '{}', 'published', 1, now(), now()) ON CONFLICT DO NOTHING`,
    [tenantId],
  );
  await house.rows(
    `INSERT INTO evaluation (tenant_id, id, conversation_id, complaint_id, evaluator_id, scorecard_code, scorecard_version,
       purpose, is_blind, state, revision, score, has_critical, started_at, saved_at, submitted_at, counted_until)
     SELECT tenant_id, $1, id, complaint_id, $2, 'general', 0, 'spot', false, 'submitted', 1, $3, $4, $5, $5, $5, $5
       FROM conversation WHERE id = $6`,
    [newId(), managerId, score, hasCritical, house.now(), conversationId],
  );
}

async function broken(conversationId: string, ruleCode: string): Promise<void> {
  await house.rows(
    `INSERT INTO inspection (tenant_id, conversation_id, complaint_id, channel, ended_at, rule_set_version, inspected_at,
       met_count, broken_count, not_applicable_count, has_critical)
     SELECT tenant_id, id, complaint_id, channel, ended_at, 'v', ended_at, 0, 1, 0, false FROM conversation WHERE id = $1
     ON CONFLICT DO NOTHING`,
    [conversationId],
  );
  await house.rows(
    `INSERT INTO inspection_result (tenant_id, conversation_id, rule_code, rule_version, outcome, severity, weight, channel,
       reason_code, ended_at, found_at)
     SELECT tenant_id, id, $2, 0, 'broken', 'normal', 10, channel, 'said', ended_at, ended_at FROM conversation WHERE id = $1`,
    [conversationId, ruleCode],
  );
}
