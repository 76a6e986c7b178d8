import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { decidingComplaint, reshipOption, viewOf } from "../../../../test/support/walk.ts";
import type { Entitlement } from "../../law/entitlement.ts";

const words = (zh: string) => ({ zh, en: zh });
const entitlement = (changes: Partial<Entitlement>): Entitlement => ({
  remedy: "RETURN_REFUND",
  amount_fen: 129_00,
  deadline: { exercise_by: null, other_count: null, perform_by: null, perform_rule: "NONE" },
  citations: ["CPL-24"],
  level: "must",
  liable: "merchant",
  freight_by: "merchant",
  choice_group: null,
  rule: "E05",
  layer: "statute",
  agent: words("退货退款 129 元"),
  customer: words("依照《消费者权益保护法》第二十四条，您有权退货退款。"),
  burden: words("商家"),
  authority: "L1",
  exceptions: [],
  ...changes,
});

describe("what could be offered", () => {
  let house: TestHouse;
  let agent: Caller;
  let orders = 0;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  const proposed = async (number: string) => (await agent("proposeOptions", { params: { number } })).body;
  const draft = (number: string, version: number, options: object[], more: object = {}) =>
    agent("draftOffer", { params: { number }, body: { version, explanation: "已查清。", options, ...more } });
  const coupon = { kind: "coupon", content: "券", steps: [{ text: "发券", hours: 2 }], costMinor: 10_00 };
  const refund = (costMinor: number) => ({
    ...coupon,
    kind: "return_refund",
    content: "退货退款",
    costMinor,
  });

  async function deciding(filed: object = {}) {
    const orderNumber = `P${++orders}`;
    await anOrder(house, "alpha", { number: orderNumber, phone: `139001${10_000 + orders}` });
    return decidingComplaint(agent, { orderNumber, ...filed });
  }

  async function assessed(number: string, expected: Entitlement[]) {
    await house.rows(
      `INSERT INTO assessment (tenant_id, id, complaint_id, chapter, facts, sources, result, packs, ground, assessed_by_kind, assessed_by_id, assessed_at)
       SELECT tenant_id, gen_random_uuid(), id, chapter, '{}', '{}', $2, '{"layers":[]}', 'g', 'clock', 'clock', now() FROM complaint WHERE number = $1`,
      [number, JSON.stringify({ expected, notEntitled: [], rules: [] })],
    );
  }

  test("without an assessment or like cases the order says what could be done, with the stock", async () => {
    const supervisor = await staffCaller(house, "supervisor", "alpha");
    for (const quantity of [7, 0])
      await supervisor("saveStock", { body: { rows: [{ sku: "FLASK-500", quantity }] } });
    const { number } = await deciding();
    expect(await proposed(number)).toMatchObject({
      isAssessed: false,
      missing: [],
      proposals: [
        {
          kind: "reship",
          basis: "order",
          cost: { minor: 129_00 },
          stock: 0,
          isInStock: false,
          overLimit: "amount",
        },
        { kind: "return_refund", basis: "order", cost: { minor: 129_00 }, stock: null, isInStock: true },
      ],
    });
  });

  test("what the law grants comes first, and what is left out of an offer is named", async () => {
    const { number, version } = await deciding({ demand: "reship" });
    await assessed(number, [entitlement({})]);
    expect((await proposed(number)).proposals[0]).toMatchObject({
      kind: "return_refund",
      basis: "must",
      rule: "E05",
      citations: [{ id: "CPL-24" }],
      cost: { minor: 129_00 },
      goodwillMinor: 0,
    });
    const left = await draft(number, version, [reshipOption, coupon]);
    expect(left).toMatchObject({ status: 422, body: { code: "less_than_law", mayExplain: true } });

    expect((await draft(number, version, [reshipOption, coupon], { explainRights: true })).status).toBe(200);
    const { explanation, options } = (await viewOf(agent, number)).offers[0]!;
    expect(explanation).toBe("已查清。\n依照《消费者权益保护法》第二十四条，您有权退货退款。");
    expect(options.map(({ goodwillMinor }) => goodwillMinor)).toEqual([0, 10_00]);
    expect((await proposed(number)).missing).toMatchObject([{ rule: "E05", kind: "return_refund" }]);
  });

  test("several ways out by one rule are named once, to the agent and to the customer", async () => {
    const { number, version } = await deciding({ demand: "reship" });
    const choice = { choice_group: "A" };
    await assessed(number, [
      entitlement(choice),
      entitlement({ ...choice, remedy: "REPLACE", amount_fen: null }),
    ]);
    const left = await draft(number, version, [reshipOption, coupon]);
    expect(left.body.rights).toHaveLength(2);
    expect(left.body.title).toContain("方案里没有客户依法应得的部分：退货退款 129 元。客户");
    await draft(number, version, [reshipOption, coupon], { explainRights: true });
    const { explanation } = (await viewOf(agent, number)).offers[0]!;
    expect(explanation).toBe("已查清。\n依照《消费者权益保护法》第二十四条，您有权退货退款。");
  });

  test("a customer who asks for what is theirs is not offered less, not by a cent", async () => {
    const { number, version } = await deciding({ demand: "refund" });
    await assessed(number, [entitlement({})]);
    const less = await draft(number, version, [refund(128_99), coupon], { explainRights: true });
    expect(less).toMatchObject({ status: 422, body: { code: "less_than_law", mayExplain: false } });
    expect((await draft(number, version, [refund(129_00), coupon])).status).toBe(200);
  });

  test("what others owe the customer is not ours to offer", async () => {
    const { number } = await deciding();
    await assessed(number, [entitlement({ liable: "express", remedy: "EXPRESS_CLAIM" })]);
    const { proposals } = await proposed(number);
    expect(proposals.every(({ basis }: { basis: string }) => basis === "order")).toBe(true);
  });
});
