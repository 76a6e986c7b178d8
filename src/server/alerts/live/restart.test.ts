import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import { withTenant } from "../../db/database.ts";
import { saveEngine } from "../engine/save-engine.ts";
import { learnSignals } from "./learning/learn-signals.ts";
import { currentEngine, forgetEngine, lockEngine } from "./running-engine.ts";
import { watchHouse } from "./watch.ts";

describe("a watch that ends at any point", () => {
  let house: TestHouse;
  let agent: Caller;
  let tenantId: string;

  beforeAll(async () => {
    house = await openTestHouse();
    tenantId = house.tenant("alpha").tenantId;
    agent = await staffCaller(house, "agent", "alpha");
    const sold = { name: "日用商品", supplier: "供应商甲", units: 60 };
    await soldBatches(
      house,
      "alpha",
      Array.from({ length: 12 }, (_, at) => ({ ...sold, sku: `S-${at % 6}`, batch: `B-${at}` })),
    );
    await watchHouse(house.house, tenantId);
  });
  afterAll(() => house?.close());

  test("read again from a snapshot and what came later it is the same to the bit", async () => {
    await complain("B-1", 1);
    await complain("B-2", 1);
    await house.work();
    const { engine, seq } = await engineNow();
    await withTenant(tenantId, (tx) =>
      tx
        .insertInto("signal_snapshot")
        .values({ seq, engine: saveEngine(engine), taken_at: tx.now })
        .execute(),
    );
    await complain("B-1", 2);
    await learnSignals(house.house, { tenantId });
    await complain("B-3", 1);
    await house.work();
    const running = await engineNow();
    expect(running.seq).toBeGreaterThan(seq);

    forgetEngine(house.house, tenantId);
    const fromSnapshot = await engineNow();
    expect(fromSnapshot.seq).toBe(running.seq);
    expect(fromSnapshot.engine).toStrictEqual(running.engine);

    await house.rows("DELETE FROM signal_snapshot");
    forgetEngine(house.house, tenantId);
    expect((await engineNow()).engine).toStrictEqual(running.engine);
  });

  test("ended while it raises a signal, it raises it once when it runs again", async () => {
    for (let buyer = 3; buyer <= 9; buyer++) await complain("B-1", buyer);
    await house.rows(
      `CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$`,
    );
    await house.rows("CREATE TRIGGER cut_off AFTER INSERT ON signal EXECUTE FUNCTION cut_off()");
    await expect(watchHouse(house.house, tenantId)).rejects.toThrow("cut off");
    expect(await house.rows("SELECT number FROM signal")).toEqual([]);

    await house.rows("DROP TRIGGER cut_off ON signal");
    await watchHouse(house.house, tenantId);
    await watchHouse(house.house, tenantId);
    expect(await house.rows("SELECT kind, subject, is_drill FROM signal WHERE kind = 'batch'")).toEqual([
      { kind: "batch", subject: { sku: "S-1", batch: "B-1" }, is_drill: false },
    ]);
    const [{ count }] = (await house.rows(
      "SELECT count(*)::int AS count FROM signal_input WHERE type = 'complaint'",
    )) as [{ count: number }];
    expect(count).toBe(11);
  });

  test("two workers at once tell the engine everything once", async () => {
    await complain("B-7", 1);
    await complain("B-8", 1);
    await Promise.all([watchHouse(house.house, tenantId), watchHouse(house.house, tenantId)]);
    const seqs = await house.rows<{ seq: string; count: string }>(
      "SELECT count(*) AS count, max(seq) AS seq FROM signal_input",
    );
    expect(seqs[0]!.count).toBe(seqs[0]!.seq);
    const told = await house.rows("SELECT FROM signal_input WHERE type = 'complaint'");
    expect(told).toHaveLength(13);
  });

  test("nothing of it is seen or told next door", async () => {
    const other = await staffCaller(house, "supervisor", "beta");
    expect((await other("listSignals")).body.rows).toEqual([]);
    expect((await other("readSignal", { params: { signal: "1" } })).status).toBe(404);
    await watchHouse(house.house, house.tenant("beta").tenantId);
    const rows = await house.rows("SELECT FROM signal_input WHERE tenant_id <> $1", [tenantId]);
    expect(rows).toEqual([]);
  });

  function engineNow() {
    return withTenant(tenantId, async (tx) => {
      await lockEngine(tx);
      return currentEngine(house.house, tx);
    });
  }

  function complain(batch: string, buyer: number) {
    return receivedComplaint(agent, { orderNumber: `${batch}-${buyer}`, text: "用了两天就坏了，无法再用" });
  }
});
