import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bought } from "../../../../test/support/bought.ts";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, closedComplaint, take } from "../../../../test/support/walk.ts";

const thirtyDays = {
  layer: "promise",
  nameZh: "三十天无理由",
  nameEn: "Thirty days to return",
  terms: { kind: "no_reason_days", days: 30, freightBy: "merchant" },
  cases: [
    { name: "第三十天", askedAfterDays: 30, expect: { isEntitled: true, amountMinor: 299_00 } },
    { name: "第三十一天", askedAfterDays: 31, expect: { isEntitled: false } },
  ],
  validFrom: "2026-08-01",
};
const protectedPrice = {
  layer: "promise",
  nameZh: "三十天价保",
  nameEn: "Thirty days of price protection",
  sku: "TV-55",
  terms: { kind: "price_protection", days: 30 },
  cases: [
    {
      name: "次日降价",
      laterPrice: { minor: 259_00, afterDays: 1 },
      expect: { isEntitled: true, amountMinor: 40_00 },
    },
    {
      name: "承诺之前买的",
      boughtOn: "2026-08-31",
      laterPrice: { minor: 259_00, afterDays: 2 },
      expect: { isEntitled: false },
    },
  ],
  validFrom: "2026-09-01",
};

describe("the house's own rules", () => {
  let house: TestHouse;
  let legal: Caller;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    legal = await staffCaller(house, "legal", "alpha");
    agent = await staffCaller(house, "agent", "alpha");
    await buy("A-OLD", "BOOT", 400_00, "2026-08-20T10:00:00+08:00");
  });
  afterAll(() => house?.close());

  test("a draft grants nothing; published, it does, and the promise is named", async () => {
    const rule = await add(thirtyDays);
    expect(await remediesOn("A-OLD")).not.toContain("NO_REASON_RETURN");

    const { status, body } = await legal("publishRule", { params: { id: rule.id }, body: {} });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.versions[0]).toMatchObject({ version: 1, state: "published", validFrom: "2026-08-01" });
    const { entitlements } = await assessmentOn("A-OLD");
    const back = entitlements.find(({ remedy }: { remedy: string }) => remedy === "NO_REASON_RETURN");
    expect(back).toMatchObject({ exerciseBy: "2026-09-19", freightBy: "merchant" });
    expect(back.boundBy).toContainEqual(
      expect.objectContaining({
        ruleId: rule.id,
        version: 1,
        name: { zh: "三十天无理由", en: expect.any(String) },
      }),
    );
  });

  test("its own cases run first: one that fails keeps it from being published", async () => {
    const rule = await add({
      ...thirtyDays,
      cases: [{ name: "第四十天也能退", askedAfterDays: 40, expect: { isEntitled: true } }],
    });
    const trial = await tried(rule.id);
    expect(trial).toMatchObject({ isFit: false, cases: [{ passed: false, gotEntitled: false }] });
    expect(await legal("publishRule", { params: { id: rule.id }, body: {} })).toMatchObject({
      status: 409,
      body: { code: "rule_unfit", failed: ["第四十天也能退"] },
    });
  });

  test.each([
    ["fewer than seven days", { kind: "no_reason_days", days: 5, freightBy: "consumer" }],
    ["less than three times the price", { kind: "fake_multiple", multiple: 2, excludesRefund: true }],
    ["three times with the refund counted in", { kind: "fake_multiple", multiple: 3, excludesRefund: false }],
  ])("a promise of %s undercuts the law and is not published", async (_, terms) => {
    const cases = [{ name: "试穿", expect: { isEntitled: terms.kind === "no_reason_days" } }];
    const rule = await add({ ...thirtyDays, terms, cases });
    expect((await tried(rule.id)).faults).toContainEqual(expect.objectContaining({ code: "below_statute" }));
    expect((await legal("publishRule", { params: { id: rule.id }, body: {} })).status).toBe(409);
  });

  test("a condition of one's own is read before it counts", async () => {
    const free = {
      kind: "free",
      when: "opened && paid_amount_fen > 10000",
      remedy: "PARTIAL_REFUND",
      amount: "1000",
      freightBy: null,
      whyZh: "拆开后不满意，补偿 10 元",
      whyEn: "Ten yuan if you opened it and do not like it",
    };
    const cases = [
      { name: "拆开过", facts: { opened: true }, expect: { isEntitled: true, amountMinor: 10_00 } },
      { name: "没拆", expect: { isEntitled: false } },
    ];
    const fit = await add({ ...thirtyDays, layer: "goodwill", terms: free, cases });
    expect(await tried(fit.id)).toMatchObject({ isFit: true, faults: [] });

    const broken = await add({ ...thirtyDays, terms: { ...free, when: "weather == 'fine'" }, cases });
    expect((await tried(broken.id)).faults).toMatchObject([{ code: "unreadable" }]);
  });

  test("the trial shows what closed complaints would have got", async () => {
    const number = await accepted("A-OLD");
    await take(agent, "assessEntitlements", number, {});
    const { number: closed } = await closedAfterAssessment();
    const rule = await add({
      ...thirtyDays,
      terms: { ...thirtyDays.terms, days: 90 },
      cases: [thirtyDays.cases[0]],
    });
    const { past } = await tried(rule.id);
    expect(past.compared).toBe(1);
    expect(past.changed).toMatchObject([{ number: closed, gained: ["NO_REASON_RETURN"], lost: [] }]);
  });

  test("whoever has bought keeps what was promised: a later version begins tomorrow, and can be rolled back", async () => {
    const { id } = await add({ ...thirtyDays, sku: "BOOT-2" });
    await legal("publishRule", { params: { id }, body: {} });
    const shorter = {
      terms: { ...thirtyDays.terms, days: 10 },
      cases: [{ name: "第十天", askedAfterDays: 10, expect: { isEntitled: true } }],
    };
    await legal("writeRuleVersion", { params: { id }, body: { ...shorter, validFrom: "2026-09-01" } });
    expect(await legal("publishRule", { params: { id }, body: {} })).toMatchObject({
      status: 409,
      body: { code: "promise_binds" },
    });

    await legal("writeRuleVersion", { params: { id }, body: { ...shorter, validFrom: "2026-09-17" } });
    const second = await legal("publishRule", { params: { id }, body: {} });
    expect(second.body.versions).toMatchObject([
      { version: 2, state: "published", validFrom: "2026-09-17", validTo: null },
      { version: 1, state: "published", validTo: "2026-09-16" },
    ]);

    const restored = await legal("restoreRuleVersion", { params: { id }, body: { version: 1 } });
    expect(restored.body.versions[0]).toMatchObject({
      version: 3,
      restores: 1,
      state: "published",
      terms: { days: 30 },
      validFrom: "2026-09-17",
    });
    expect(restored.body.versions[1]).toMatchObject({ version: 2, state: "withdrawn" });
  });

  test("899 and 759 the next day: the difference with the promise; before the promise began, why not", async () => {
    const { id } = await add(protectedPrice);
    expect((await legal("publishRule", { params: { id }, body: {} })).status).toBe(200);
    await buy("A-TV", "TV-55", 899_00, "2026-09-14T10:00:00+08:00");
    await buy("A-TV-BEFORE", "TV-55", 899_00, "2026-08-30T10:00:00+08:00");
    await buy("A-TV-NOW", "TV-55", 759_00, "2026-09-15T10:00:00+08:00");

    const due = await assessmentOn("A-TV");
    expect(due.entitlements).toContainEqual(
      expect.objectContaining({
        remedy: "PRICE_DIFF_REFUND",
        layer: "promise",
        amount: { minor: 140_00, currency: "CNY" },
        exerciseBy: "2026-10-14",
        boundBy: [expect.objectContaining({ ruleId: id })],
      }),
    );

    const number = await accepted("A-TV-BEFORE");
    await take(agent, "assessEntitlements", number, {});
    const { assessment, goodwill } = await rightsOf(number);
    const denial = assessment.denials.find(
      ({ remedy }: { remedy: string }) => remedy === "PRICE_DIFF_REFUND",
    );
    expect(denial.why.zh).toContain("2026-09-01");
    expect(goodwill.coupon).toEqual({ minor: 50_00, currency: "CNY" });
  });

  test("a rule that ends today is kept by whoever bought until today", async () => {
    const { id } = await add({ ...thirtyDays, sku: "GLOVE" });
    expect((await legal("endRule", { params: { id }, body: {} })).status).toBe(409);
    await legal("publishRule", { params: { id }, body: {} });
    const { body } = await legal("endRule", { params: { id }, body: {} });
    expect(body.versions[0]).toMatchObject({ state: "published", validTo: "2026-09-16" });
  });

  test("agents read the rules and may not write them", async () => {
    expect((await agent("listRules")).status).toBe(200);
    expect((await agent("addRule", { body: thirtyDays })).status).toBe(403);
  });

  async function add(rule: object) {
    const { status, body } = await legal("addRule", { body: rule });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }

  async function tried(id: string) {
    const { status, body } = await legal("tryRule", { params: { id } });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }

  async function buy(number: string, sku: string, priceMinor: number, orderedAt: string) {
    await bought(house, "alpha", { number, sku, name: sku, priceMinor, orderedAt });
  }

  async function accepted(orderNumber: string): Promise<string> {
    return (await acceptedComplaint(agent, { orderNumber, text: "想退货，也想问问价格。" })).number;
  }

  async function rightsOf(number: string) {
    return (await agent("readRights", { params: { number } })).body;
  }

  async function assessmentOn(orderNumber: string) {
    const number = await accepted(orderNumber);
    await take(agent, "assessEntitlements", number, {});
    return (await rightsOf(number)).assessment;
  }

  async function remediesOn(orderNumber: string): Promise<string[]> {
    const { entitlements } = await assessmentOn(orderNumber);
    return entitlements.map(({ remedy }: { remedy: string }) => remedy);
  }

  async function closedAfterAssessment() {
    await buy("A-CLOSED", "SCARF", 120_00, "2026-07-10T10:00:00+08:00");
    const { number } = await closedComplaint(house, agent, { orderNumber: "A-CLOSED" });
    await house.rows(
      `INSERT INTO assessment (tenant_id, id, complaint_id, chapter, facts, sources, result, packs, ground, assessed_by_kind, assessed_by_id, assessed_at)
       SELECT c.tenant_id, gen_random_uuid(), c.id, 1, a.facts || '{"order_at":"2026-07-10T10:00:00+08:00","delivered_at":"2026-07-12T10:00:00+08:00","complaint_at":"2026-09-16T10:00:00+08:00"}', a.sources, a.result, a.packs, a.ground, a.assessed_by_kind, a.assessed_by_id, c.closed_at
       FROM complaint c, assessment a WHERE c.number = $1 LIMIT 1`,
      [number],
    );
    return { number };
  }
});
