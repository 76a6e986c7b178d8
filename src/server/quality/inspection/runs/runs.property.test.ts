import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { acceptedComplaint, take, viewOf } from "../../../../../test/support/walk.ts";
import { withTenant } from "../../../db/database.ts";
import { inspectBatch } from "../inspect-batch.ts";
import { workInspection, workSlice } from "./work-run.ts";

describe("inspecting history", () => {
  let house: TestHouse;
  let agent: Caller;
  let manager: Caller;
  let tenantId: string;
  let conversationIds: string[];

  beforeAll(async () => {
    house = await openTestHouse();
    tenantId = house.tenant("alpha").tenantId;
    agent = await staffCaller(house, "agent", "alpha");
    manager = await staffCaller(house, "quality_manager", "alpha");
    for (const words of ["我们会尽快处理。", "我加您微信聊吧。", "您好，我是小李。", "这个不能退。"]) {
      const { number } = await acceptedComplaint(agent);
      await take(agent, "sendMessage", number, { body: words, uploads: [] });
      const { version } = await viewOf(agent, number);
      await take(agent, "withdrawComplaint", number, {
        version,
        source: "phone",
        reason: "客户说不用处理了",
      });
      await house.advance(7);
    }
    conversationIds = (await house.rows<{ id: string }>("SELECT id FROM conversation ORDER BY id")).map(
      ({ id }) => id,
    );
  });
  afterAll(() => house?.close());

  test("in whatever order and portions, and however often, the results are the same", async () => {
    await forget();
    const once = await inspectedIn([conversationIds]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(conversationIds, { minLength: conversationIds.length }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (order, size, isFresh) => {
          if (isFresh) await forget();
          expect(await inspectedIn(portions(order, size))).toEqual(once);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("a run cut off after any slice goes on behind it and ends as one that never was", async () => {
    await forget();
    const whole = await start();
    await workInspection({ tenantId, runId: whole });
    const expected = { results: await results(), run: await figures(whole) };
    expect(expected.run).toMatchObject({ state: "done", conversations_done: 4, conversations_total: 4 });

    for (const slices of [0, 1, 2]) {
      await forget();
      const runId = await start();
      for (let done = 0; done < slices; done += 1) await workSlice(tenantId, runId);
      await workInspection({ tenantId, runId });
      expect({ results: await results(), run: await figures(runId) }).toEqual(expected);
    }
  });

  test("a slice that fails leaves nothing behind and is done when it is tried again", async () => {
    await forget();
    const runId = await start();
    await house.rows("ALTER TABLE inspection_result ADD CONSTRAINT broken_disk CHECK (false) NOT VALID");
    await expect(workInspection({ tenantId, runId })).rejects.toThrow("broken_disk");
    expect(await results()).toEqual([]);
    expect(await figures(runId)).toMatchObject({ state: "running", conversations_done: 0 });
    await house.rows("ALTER TABLE inspection_result DROP CONSTRAINT broken_disk");
    await workInspection({ tenantId, runId });
    expect(await figures(runId)).toMatchObject({ state: "done", conversations_done: 4 });
  });

  test("complaints that ended before anybody registered conversations are registered first", async () => {
    await forget();
    await house.rows("DELETE FROM conversation");
    const runId = await start();
    await house.work();
    expect(await figures(runId)).toMatchObject({ state: "done", registered: 4, conversations_done: 4 });
    conversationIds = (await house.rows<{ id: string }>("SELECT id FROM conversation ORDER BY id")).map(
      ({ id }) => id,
    );
    expect(conversationIds).toHaveLength(4);
  });

  test("a cancelled run does no more, and can be cancelled once", async () => {
    await forget();
    const runId = await start();
    const cancel = () => manager("cancelInspectionRun", { params: { id: runId }, body: {} });
    expect(await cancel()).toMatchObject({ status: 200, body: { state: "cancelled" } });
    expect(await cancel()).toMatchObject({ status: 409, body: { code: "inspection_run_over" } });
    await house.work();
    expect(await results()).toEqual([]);
    expect((await manager("listInspectionRuns")).body.rows[0]).toMatchObject({
      id: runId,
      conversationsDone: 0,
    });
  });

  test("a run whose process died is taken up again by the sweep", async () => {
    await forget();
    const runId = await start();
    await house.rows("DELETE FROM graphile_worker._private_jobs WHERE key LIKE '%inspection:%'");
    await house.rows("SELECT graphile_worker.add_job('sweep', run_at := now() + interval '6 minutes')");
    await house.advance(6);
    await house.work();
    expect(await figures(runId)).toMatchObject({ state: "done" });
  });

  test("a range turned round and a rule nobody knows are refused", async () => {
    const ask = (body: object) => manager("startInspectionRun", { body });
    const range = { from: "2026-09-02T00:00:00Z", to: "2026-09-01T00:00:00Z" };
    expect(await ask(range)).toMatchObject({ status: 422, body: { code: "range_backwards" } });
    expect(await ask({ from: range.to, to: range.from, ruleCodes: ["nobody_knows"] })).toMatchObject({
      status: 422,
      body: { code: "rule_not_found" },
    });
    expect((await agent("startInspectionRun", { body: range })).status).toBe(403);
  });

  async function start(): Promise<string> {
    const body = { from: "2026-09-01T00:00:00Z", to: "2026-10-01T00:00:00Z" };
    return (await manager("startInspectionRun", { body })).body.id;
  }

  async function inspectedIn(batches: string[][]) {
    for (const ids of batches) await withTenant(tenantId, (tx) => inspectBatch(tx, ids));
    return results();
  }

  async function forget(): Promise<void> {
    await house.rows("DELETE FROM inspection_result");
    await house.rows("DELETE FROM inspection");
  }

  // Without the hour of finding, and by the complaint: conversations registered anew have new ids.
  function results() {
    return house.rows(
      `SELECT complaint.number, result.rule_code, rule_version, outcome, result.staff_id, places, reason_code, reason_values,
              is_current, inspection.broken_count, inspection.rule_set_version
         FROM inspection_result result
         JOIN inspection ON inspection.conversation_id = result.conversation_id
         JOIN complaint ON complaint.id = inspection.complaint_id
        ORDER BY complaint.number, rule_code, rule_version`,
    );
  }

  async function figures(runId: string) {
    const [run] = await house.rows(
      "SELECT state, conversations_total, conversations_done, registered, messages_read, broken_found FROM inspection_run WHERE id = $1",
      [runId],
    );
    return { ...run };
  }
});

function portions(ids: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_none, part) =>
    ids.slice(part * size, (part + 1) * size),
  );
}
