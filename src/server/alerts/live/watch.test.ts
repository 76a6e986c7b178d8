import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";

const lumps = [
  "奶粉冲出来全是疙瘩，怎么都化不开",
  "宝宝的奶粉结块了，勺子都舀不动",
  "打开罐子里面一坨一坨的",
  "冲泡之后杯底有很多硬块",
  "奶粉受潮了吗？都成块了",
  "粉质不对，有结块，不敢给孩子喝",
  "摇了半天还有块状物",
  "冲不开，奶瓶堵住了",
  "里面有小颗粒硬块",
  "这罐结块严重，要求退货",
];

describe("the engine told by the house's own orders and complaints", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    await soldBatches(house, "alpha", [
      {
        sku: "MILK-1",
        name: "婴儿配方奶粉 900 克",
        category: "母婴",
        batch: "BM20260901",
        supplier: "北岭乳业",
        units: 400,
      },
      {
        sku: "MILK-1",
        name: "婴儿配方奶粉 900 克",
        category: "母婴",
        batch: "BM20260815",
        supplier: "北岭乳业",
        units: 400,
      },
      ...Array.from({ length: 50 }, (_, at) => ({
        sku: `SKU-${at}`,
        name: `日用商品 ${at}`,
        batch: `OT2026-${at}`,
        supplier: `供应商 ${at % 10}`,
        units: 80,
      })),
    ]);
    // Of the milk four in a year; of everything else about fifty customers complain each day.
    await house.rows(
      `INSERT INTO signal_baseline (tenant_id, sku, rate, learned_at)
       SELECT DISTINCT tenant_id, sku, CASE WHEN sku = 'MILK-1' THEN 0.01 ELSE 0.15 END, $2::timestamptz FROM batch WHERE tenant_id = $1`,
      [house.tenant("alpha").tenantId, house.now()],
    );
  });
  afterAll(() => house?.close());

  test("fifty complaints of a day about other things raise nothing", async () => {
    for (let at = 0; at < 50; at++)
      await complain(`OT2026-${at}-${1 + (at % 7)}`, "包装有点破，想补一张优惠券");
    await house.work();
    expect(await signals()).toEqual([]);
  });

  test("of ten buyers of one bad batch, in ten wordings, at the latest the sixth raises the signal", async () => {
    const seen: number[] = [];
    for (const [at, words] of lumps.entries()) {
      // Six name the batch and no order; of the others the order says it.
      if (at % 5 < 3)
        await receivedComplaint(agent, {
          text: `${words}，批号 BM20260901`,
          customer: { phone: `1370000000${at}` },
        });
      else await complain(`BM20260901-${at + 1}`, words);
      await house.work();
      seen.push((await signals()).length);
    }
    const first = seen.findIndex((count) => count > 0);
    expect(first).toBeGreaterThanOrEqual(2);
    expect(first).toBeLessThan(6);
    const raised = await signals();
    expect(raised[0]).toMatchObject({
      kind: "batch",
      subject: { sku: "MILK-1", batch: "BM20260901" },
      title: "婴儿配方奶粉 900 克 · BM20260901",
      state: "open",
    });
    const [row] = await house.rows<{ count: string }>(
      "SELECT count(*) FROM signal_complaint c JOIN signal s ON s.id = c.signal_id WHERE s.number = 1",
    );
    expect(Number(row?.count)).toBe(10);
  });

  test("one customer who writes three times is one", async () => {
    for (let at = 0; at < 6; at++) await complain("BM20260815-1", `第 ${at} 次投诉，还没人理我`);
    await house.work();
    expect((await signals()).filter(({ subject }) => subject.batch === "BM20260815")).toEqual([]);
  });

  async function complain(orderNumber: string, text: string): Promise<void> {
    await receivedComplaint(agent, { orderNumber, text });
  }

  function signals() {
    return house.rows<{ kind: string; subject: Record<string, string>; title: string; state: string }>(
      "SELECT kind, subject, title, state FROM signal ORDER BY number",
    );
  }
});

describe("all that a trouble can come from", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    await soldBatches(house, "alpha", [
      ...Array.from({ length: 12 }, (_, at) => ({
        sku: `CUP-${at}`,
        name: `保温杯 ${at}`,
        batch: `CP2026-${at}`,
        supplier: "南山五金",
        units: 60,
      })),
      ...Array.from({ length: 100 }, (_, at) => ({
        sku: `SKU-${at}`,
        name: `日用商品 ${at}`,
        batch: `OT2026-${at}`,
        supplier: `供应商 ${at % 10}`,
        units: 60,
      })),
    ]);
    await house.rows(
      `UPDATE orders SET campaign = '双十一', served_by = (SELECT id FROM staff WHERE tenant_id = $1 AND role = 'agent' LIMIT 1)
       WHERE tenant_id = $1 AND number LIKE 'OT2026-1-%'`,
      [house.tenant("alpha").tenantId],
    );
    await house.work();
  });
  afterAll(() => house?.close());

  test("a complaint counts for its batch, product, supplier, warehouse, lane, shop, campaign and agent", async () => {
    await receivedComplaint(agent, { orderNumber: "OT2026-1-1", text: "盖子有一点划痕" });
    await house.work();
    const counted = await house.rows<{ kind: string }>(
      "SELECT s.kind FROM signal_counted c JOIN signal_stratum s ON s.number = c.stratum ORDER BY s.kind",
    );
    expect(counted.map(({ kind }) => kind)).toEqual([
      "agent",
      "batch",
      "campaign",
      "carrier_region",
      "shop",
      "sku",
      "supplier",
      "warehouse",
    ]);
  });

  test("a supplier all of whose batches are bad is one signal, and says of itself that it is the supplier", async () => {
    for (let day = 0; day < 6; day++) {
      const caller = await staffCaller(house, "agent", "alpha");
      for (let of = 0; of < 4; of++) {
        const at = 4 * day + of;
        const orderNumber = `CP2026-${at % 12}-${1 + ((7 * at) % 60)}`;
        await receivedComplaint(caller, { orderNumber, text: "杯盖漏水，倒过来就流" });
      }
      await house.advance(24 * 60);
    }
    const signals = await house.rows<{ number: number; kind: string; title: string }>(
      "SELECT number, kind, title FROM signal",
    );
    expect(signals).toMatchObject([{ kind: "supplier", title: "南山五金" }]);
    const supervisor = await staffCaller(house, "supervisor", "alpha");
    const { body } = await supervisor("readSignal", { params: { signal: String(signals[0]!.number) } });
    expect(body.origin).toEqual({
      level: "supplier",
      names: ["南山五金"],
      complained: 24,
      lines: 720,
      elsewhereComplained: 1,
      elsewhereLines: 6000,
      batches: 12,
      batchesComplained: 12,
    });
  });
});
