import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bought } from "../../../../test/support/bought.ts";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, eventsOf, receivedComplaint, take } from "../../../../test/support/walk.ts";

describe("what a customer is entitled to", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    await bought(house, "alpha", {
      number: "A-COAT",
      sku: "COAT",
      name: "羊毛大衣",
      priceMinor: 899_00,
      orderedAt: "2026-09-12T20:00:00+08:00",
      deliveredAt: "2026-09-14T10:00:00+08:00",
    });
  });
  afterAll(() => house?.close());

  test("a coat tried on goes back within seven days of receipt, with amount, article and freight", async () => {
    const number = await complaintOn("A-COAT");
    await take(agent, "assessEntitlements", number, {});

    const { assessment, isStale } = await rightsOf(number);
    expect(assessment.entitlements).toContainEqual(
      expect.objectContaining({
        remedy: "NO_REASON_RETURN",
        amount: { minor: 899_00, currency: "CNY" },
        exerciseBy: "2026-09-21",
        level: "must",
        freightBy: "consumer",
      }),
    );
    const citations = assessment.entitlements[0].citations.map(({ id }: { id: string }) => id);
    expect(citations).toContain("CPL-25");
    expect(assessment.wording).toContain("899.00");
    expect(isStale).toBe(false);
    expect(await eventsOf(agent, number)).toContain("entitlements_assessed");
  });

  test("every fact says where it comes from", async () => {
    const { facts } = await rightsOf(await complaintOn("A-COAT"));
    const sourceOf = (name: string) => facts.find((fact: { name: string }) => fact.name === name)?.source;
    expect(sourceOf("delivered_at")).toBe("order");
    expect(sourceOf("category")).toBe("goods");
    expect(sourceOf("complaint_at")).toBe("complaint");
    expect(sourceOf("intact")).toBeUndefined();
  });

  test("an answer changes the assessment by itself, and refuses what it must", async () => {
    const number = await complaintOn("A-COAT");
    await take(agent, "assessEntitlements", number, {});
    await take(agent, "recordFacts", number, {
      answers: [{ fact: "customised", value: "true_custom", source: "customer" }],
    });
    expect((await rightsOf(number)).isStale).toBe(true);
    await house.work();

    const { assessment, isStale, facts } = await rightsOf(number);
    expect(isStale).toBe(false);
    expect(assessment.assessedBy.kind).toBe("clock");
    expect(assessment.denials).toContainEqual(expect.objectContaining({ remedy: "NO_REASON_RETURN" }));
    expect(facts).toContainEqual(
      expect.objectContaining({ name: "customised", value: "true_custom", source: "customer" }),
    );
  });

  test("what staff answer of the goods is not asked of the next buyer", async () => {
    const first = await complaintOn("A-COAT");
    await take(agent, "recordFacts", first, { answers: [{ fact: "fresh", value: false, source: "staff" }] });
    const { facts, questions } = await rightsOf(await complaintOn("A-COAT"));
    expect(facts).toContainEqual(expect.objectContaining({ name: "fresh", source: "earlier_answer" }));
    expect(questions.map(({ fact }: { fact: string }) => fact)).not.toContain("fresh");
  });

  test("the journal keeps names, sums and digests, no answer", async () => {
    const number = await complaintOn("A-COAT");
    await take(agent, "recordFacts", number, {
      answers: [{ fact: "unfair_clause", value: "本店概不退换", source: "customer" }],
    });
    const rows = await house.rows(
      `SELECT data::text FROM journal JOIN complaint ON complaint.id = stream
       WHERE type = 'facts_recorded' AND number = $1`,
      [number],
    );
    expect(rows[0]!.data).toContain("unfair_clause");
    expect(rows[0]!.data).not.toContain("概不退换");
  });

  test("a fact nobody knows and a value that cannot be are refused", async () => {
    const number = await complaintOn("A-COAT");
    for (const answer of [
      { fact: "weather", value: true, source: "staff" },
      { fact: "customised", value: "perhaps", source: "staff" },
      { fact: "merchant_promises", value: [], source: "staff" },
    ])
      expect(await agent("recordFacts", { params: { number }, body: { answers: [answer] } })).toMatchObject({
        status: 422,
        body: { code: "fact_not_valid", fields: [{ at: "/answers/0/value" }] },
      });
  });

  test("a complaint without an order is assessed by what is said", async () => {
    const { number } = await receivedComplaint(agent);
    await take(agent, "assessEntitlements", number, {});
    const { assessment, questions } = await rightsOf(number);
    expect(assessment).not.toBeNull();
    expect(questions.length).toBeGreaterThan(0);
  });

  async function complaintOn(orderNumber: string): Promise<string> {
    const { number } = await acceptedComplaint(agent, { orderNumber, text: "试穿过，不想要了，想退货。" });
    return number;
  }

  async function rightsOf(number: string) {
    const { status, body } = await agent("readRights", { params: { number } });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }
});
