import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { soldBatches } from "../../../../../test/support/shop-of-batches.ts";
import { watchHouse } from "../watch.ts";

const about = { sku: "MILK-1", batch: "BM20260901" };

describe("a drill of the signals", () => {
  let house: TestHouse;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    supervisor = await staffCaller(house, "supervisor", "alpha");
    const sold = { name: "婴儿配方奶粉 900 克", supplier: "北岭乳业", units: 300 };
    await soldBatches(house, "alpha", [
      { ...sold, ...about },
      ...Array.from({ length: 20 }, (_, at) => ({ ...sold, sku: `S-${at}`, batch: `OT-${at}` })),
    ]);
    await watchHouse(house.house, house.tenant("alpha").tenantId);
  });
  afterAll(() => house?.close());

  test("the signal comes by the sixth made-up complaint, and each is kept with what the engine knew", async () => {
    const started = await supervisor("startSignalDrill", { body: about });
    expect(started.status).toBe(200);
    const { body } = await supervisor("readSignalDrill", { params: { id: started.body.id } });
    expect(body.head).toMatchObject({
      about: { ...about, name: "婴儿配方奶粉 900 克" },
      complaints: 10,
      raised: { signal: started.body.signal },
    });
    expect(body.head.raised.after).toBeLessThanOrEqual(6);
    expect(body.complaints.map(({ observed }: { observed: number }) => observed)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(body.complaints[0].words).toContain("BM20260901");
  });

  test("nothing of it is a complaint, an input or a figure, and the engine watches on as before", async () => {
    const [row] = await house.rows<{ count: number }>(
      "SELECT (SELECT count(*) FROM complaint) + (SELECT count(*) FROM signal_input WHERE type = 'complaint') AS count",
    );
    expect(Number(row?.count)).toBe(0);
    const [signal] = await house.rows("SELECT is_drill, stratum, state FROM signal");
    expect(signal).toEqual({ is_drill: true, stratum: null, state: "open" });
    // The real engine has not heard of it: the same drill once more gives the same.
    const again = await supervisor("startSignalDrill", { body: about });
    const drills = await supervisor("listSignalDrills");
    expect(drills.body.rows[0].id).toBe(again.body.id);
    expect(drills.body.rows[0].raised.after).toBe(drills.body.rows[1].raised.after);
    const { body } = await supervisor("listSignals");
    expect(body.precision).toMatchObject({ confirmed: 0, rejected: 0 });
  });

  test("batches to practise on are found by their code; one that was never shipped is refused", async () => {
    const { body } = await supervisor("listDrillBatches", { query: { find: "bm2026" } });
    expect(body.rows).toEqual([{ ...about, name: "婴儿配方奶粉 900 克" }]);
    const unknown = await supervisor("startSignalDrill", { body: { sku: "MILK-1", batch: "NEVER" } });
    expect([unknown.status, unknown.body.code]).toEqual([404, "batch_not_watched"]);
  });

  test("another house sees nothing of it, and who may not judge starts none", async () => {
    const other = await staffCaller(house, "supervisor", "beta");
    expect((await other("listSignalDrills")).body.rows).toEqual([]);
    expect((await other("startSignalDrill", { body: about })).status).toBe(404);
    const agent = await staffCaller(house, "agent", "alpha");
    expect((await agent("startSignalDrill", { body: about })).status).toBe(403);
  });
});
