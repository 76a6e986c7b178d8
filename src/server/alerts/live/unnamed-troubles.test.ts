import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import { tasks } from "../../jobs/task-list.ts";

const usual = [
  "快递一直没有更新，什么时候能送到",
  "衣服尺码偏小，想换大一号",
  "收到的杯子碎了，包装太薄",
  "退款三天了还没有到账",
  "客服一直不回复消息",
  "颜色和图片不一样，有色差",
];

// No product, no batch, never the same words.
const fakes = [
  "直播间说送的赠品是充电宝，到货没有充电宝",
  "说好的充电宝赠品呢，不发货是吧",
  "赠品充电宝没有收到，虚假宣传",
  "下单页面写着送充电宝，客服说没有了",
  "充电宝没送，活动规则骗人",
  "别人都有充电宝，我的怎么没有",
];

describe("troubles that no key names", () => {
  let house: TestHouse;
  let agent: Caller;
  // Nobody writes twice on one day.
  let buyers = 0;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    await soldBatches(house, "alpha", [
      { sku: "S-1", name: "日用商品", batch: "B-1", supplier: "供应商甲", units: 400 },
    ]);
    await receivedComplaint(agent, { orderNumber: "B-1-1", text: usual[0]! });
    await house.work();
  });
  afterAll(() => house?.close());

  test("a word on many lips is one signal, later voices join it, and a rejected one stays quiet", async () => {
    await wrote(240, "(2 + n % 25) * interval '1 day'", usual);
    await wrote(50, "n * interval '10 minutes'", usual);
    await sweep();
    expect(await signals()).toEqual([]);

    await house.advance(60);
    await wrote(5, "n * interval '5 minutes'", fakes.slice(0, 5));
    await sweep();
    const [told, ...others] = await signals();
    expect(others).toEqual([]);
    expect(told).toMatchObject({ kind: "topic", state: "open", observed: 5, complaints: 5 });
    expect(told!.subject.words).toContain("充电宝");

    await house.advance(1);
    await wrote(1, "interval '30 seconds'", fakes.slice(5));
    await sweep();
    expect(await signals()).toMatchObject([{ number: 1, complaints: 6 }]);

    const supervisor = await staffCaller(house, "supervisor", "alpha");
    const asked = { params: { signal: "1" }, body: { version: 1, reason: "活动说明已经更正" } };
    expect((await supervisor("rejectSignal", asked)).status).toBe(200);
    await house.advance(1);
    await wrote(3, "n * interval '5 seconds'", fakes);
    await sweep();
    expect(await signals()).toMatchObject([{ number: 1, state: "rejected", complaints: 6 }]);
  });

  test("a week far above its years is told once, for the category that explains it", async () => {
    await house.rows("UPDATE complaint SET category = NULL");
    // The last week is not looked at yet.
    await house.rows("DELETE FROM signal_look WHERE what = 'series'");
    // Two years of about four a week, then a week of thirty.
    await wrote(420, "(9 + n * 1.75) * interval '1 day'", usual, "logistics");
    await wrote(30, "(3 + n % 5) * interval '1 day'", usual, "logistics");
    await sweep();
    await sweep();
    const series = (await signals()).filter(({ kind }) => kind === "series");
    expect(series).toHaveLength(1);
    expect(series[0]!.subject).toMatchObject({ category: "logistics" });
    expect(series[0]!.observed).toBeGreaterThanOrEqual(24);
    expect(series[0]!.complaints).toBe(series[0]!.observed);
  });

  async function sweep(): Promise<void> {
    await tasks.sweep(house.house, { tenantId: "" });
    await house.work();
  }

  /** Complaints of different buyers, copied from one, so long ago each. */
  async function wrote(count: number, ago: string, texts: string[], category?: string): Promise<void> {
    buyers += count;
    await house.rows(
      `WITH buyer AS (SELECT customer_id, row_number() OVER (ORDER BY number) AS place FROM orders)
       INSERT INTO complaint
       SELECT (jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 'H' || left(md5(random()::text), 12), 'source_id', NULL,
         'order_id', NULL, 'order_line', NULL, 'category', coalesce($5, c.category), 'customer_id', b.customer_id,
         'received_at', $3::timestamptz - ${ago},
         'description', ($2::text[])[1 + (g.n - 1) % cardinality($2::text[])]))).*
       FROM complaint c
       CROSS JOIN generate_series(1, $1::int) AS g (n)
       JOIN buyer b ON b.place = 1 + ($4::int - g.n) % 400
       WHERE c.number NOT LIKE 'H%'`,
      [count, texts, house.now(), buyers, category ?? null],
    );
  }

  function signals() {
    return house.rows<{
      number: number;
      kind: string;
      state: string;
      observed: number;
      complaints: number;
      subject: { words?: string[]; category?: string };
    }>(
      `SELECT number, kind, state, observed, subject,
         (SELECT count(*)::int FROM signal_complaint c WHERE c.signal_id = s.id) AS complaints
       FROM signal s ORDER BY number`,
    );
  }
});
