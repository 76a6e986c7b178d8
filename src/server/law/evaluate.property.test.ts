import fc from "fast-check";
import { expect, test } from "vitest";
import { purchase } from "../../../test/support/rights.ts";
import { articleOn } from "./articles.ts";
import { afterRest, dayOf, daysAfter } from "./days.ts";
import type { Entitlement, Remedy } from "./entitlement.ts";
import { evaluate } from "./evaluate.ts";
import { type Facts, factsSchema, type KnownFacts } from "./facts.ts";

const price = fc.integer({ min: 0, max: 5_000_000 });
const pieces = fc.integer({ min: 0, max: 40 });
const flag = fc.boolean();
const day = fc.integer({ min: 0, max: 1_400 }).map((count) => daysAfter("2023-03-01", count));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }))
  .map(([on, hour]) => `${on}T${String(hour).padStart(2, "0")}:15:00+08:00`);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2 });
const promise = fc.oneof(
  fc.record({
    type: fc.constant("no_reason_days" as const),
    days: fc.integer({ min: 0, max: 60 }),
    freight_by: fc.constantFrom("consumer" as const, "merchant" as const),
  }),
  fc.record({
    type: fc.constant("fake_multiple" as const),
    multiple: fc.integer({ min: 0, max: 20 }),
    excludes_refund: flag,
  }),
  fc.record({ type: fc.constant("late_ship_pay" as const), amount_fen: price }),
);

// Any case the schema admits: every fact may or may not be given, also such as make little sense together.
const anyFacts: fc.Arbitrary<Facts> = fc
  .record(
    {
      as_of: day,
      channel: fc.constantFrom(
        "platform_third_party",
        "platform_self_operated",
        "own_site",
        "live_stream",
        "second_hand_platform",
      ),
      category: fc.constantFrom("food", "fresh", "phone", "apparel", "prepaid_card", "service"),
      is_consumer_purchase: flag,
      paid_amount_fen: price,
      order_amount_fen: price,
      quantity: pieces,
      affected_quantity: pieces,
      affected_amount_fen: maybe(price),
      affected_ratio: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
      items: fc.array(fc.record({ unit_price_fen: price, quantity: pieces, affected_quantity: pieces }), {
        maxLength: 3,
      }),
      order_at: maybe(moment),
      ship_promise_hours: maybe(fc.constantFrom(24, 48, 72)),
      shipped_at: maybe(moment),
      delivered_at: maybe(moment),
      complaint_at: maybe(moment),
      return_received_at: maybe(moment),
      regulator_complaint_at: maybe(moment),
      intact: maybe(flag),
      activated: flag,
      used: flag,
      customised: fc.constantFrom("no", "true_custom", "options_only"),
      fresh: flag,
      digital_delivered: flag,
      nature_excluded: fc.constantFrom("none", "activation_devalues"),
      purchase_confirm: fc.constantFrom("none", "default_checked", "active"),
      seven_day_flag: maybe(flag),
      merchant_promises: fc.array(promise, { maxLength: 2 }),
      platform_promises: fc.array(promise, { maxLength: 1 }),
      quality_defect: flag,
      defect_kind: maybe(fc.constantFrom("破碎", "自动关机")),
      defect_severity: fc.constantFrom("none", "minor", "repairable", "purpose_defeated"),
      not_as_described: flag,
      wrong_item: flag,
      missing_quantity: pieces,
      inspection: fc.constantFrom("none", "qualified", "unqualified", "regulator_decision"),
      three_guarantees_goods: flag,
      warranty_months: maybe(fc.integer({ min: 0, max: 60 })),
      repair_count: fc.integer({ min: 0, max: 3 }),
      same_model_available: maybe(flag),
      accept_other_model: maybe(flag),
      counterfeit: flag,
      fraud: fc.constantFrom("none", "alleged", "established"),
      false_advertising: flag,
      price_misrepresented: flag,
      label_flaw_only: flag,
      consumer_tampering: flag,
      food_unsafe: flag,
      food_issue: maybe(fc.constantFrom("expired", "pathogen", "no_label", "expired_gift")),
      seller_knowledge: fc.constantFrom("none", "deemed", "actual"),
      seller_is_producer: flag,
      drug_fake: flag,
      buyer_knew: flag,
      reasonable_quantity: maybe(pieces),
      personal_injury: flag,
      injury_loss_fen: price,
      property_loss_fen: price,
      severe_harm: flag,
      defect_known_to_seller: flag,
      recall_active: flag,
      seller_identified: flag,
      price_error: maybe(
        fc.record({
          listed_fen: price,
          normal_fen: price,
          cancelled_by_merchant_at: maybe(moment),
          stock_available: maybe(flag),
          error_evidence: flag,
          cover_price_fen: maybe(price),
          rescission_sued: flag,
        }),
      ),
      presale: maybe(
        fc.record({
          term: fc.constantFrom("定金", "订金", "押金"),
          deposit_fen: price,
          total_fen: price,
          tail_paid: flag,
          breach_by: fc.constantFrom("merchant", "consumer", "none"),
          merchant_loss_fen: price,
        }),
      ),
      gift: maybe(
        fc.record({
          marked_value_fen: maybe(price),
          status: fc.constantFrom("ok", "missing", "destroyed_by_consumer"),
          unsafe: flag,
        }),
      ),
      prepaid: maybe(
        fc.record({
          paid_fen: price,
          bonus_fen: price,
          used_value_fen: price,
          visits_total: maybe(pieces),
          visits_used: maybe(pieces),
          discount_unit_fen: maybe(price),
          list_unit_fen: maybe(price),
          paid_at: maybe(moment),
          prior_same_service: flag,
          termination_cause: fc.constantFrom("merchant", "consumer", "none"),
          cause_detail: maybe(fc.string()),
        }),
      ),
      minor: maybe(
        fc.record({
          age: fc.integer({ min: 3, max: 20 }),
          ratified: flag,
          age_appropriate: flag,
          evidence: flag,
        }),
      ),
      live: maybe(
        fc.record({ operator_is_seller: flag, disclosed_actual_seller: flag, operator_knew: flag }),
      ),
      platform: maybe(
        fc.record({
          seller_identity_provided: flag,
          knew: flag,
          acted: flag,
          labelled_self_operated: flag,
          seller_is_trader: maybe(flag),
          purchasing_agent: flag,
        }),
      ),
      logistics: maybe(
        fc.record({
          status: fc.constantFrom("not_shipped", "lost", "damaged", "delayed", "delivered"),
          carrier_chosen_by: fc.constantFrom("merchant", "consumer"),
          insured: flag,
          placed_without_consent: flag,
          urged_at: maybe(moment),
          promised_at: maybe(moment),
          rejected: flag,
        }),
      ),
      privacy: maybe(
        fc.record({ event: fc.constantFrom("leak", "marketing_sms"), consent: flag, opt_out: flag }),
      ),
      subscription: maybe(
        fc.record({ reminded: flag, easy_cancel: flag, used_after_renewal: flag, renew_amount_fen: price }),
      ),
      tie_in: maybe(fc.record({ amount_fen: price, default_checked: flag, used: flag })),
      invoice: maybe(fc.record({ requested: flag, refused: flag })),
    },
    { requiredKeys: ["as_of", "paid_amount_fen"] },
  )
  .map((facts) => factsSchema.parse(facts));

// Two or three departures from an ordinary purchase: the cases that come up, and come close to the boundaries.
const usualFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    anyFacts,
    fc.subarray(Object.keys(factsSchema.shape), { maxLength: 3 }),
    fc.integer({ min: 0, max: 20 }),
    price,
  )
  .map(([drawn, changed, days, paid]) => {
    const on = daysAfter("2026-05-13", days);
    const changes = Object.fromEntries(changed.map((name) => [name, drawn[name as keyof Facts]]));
    const bought = { ...purchase, paid_amount_fen: paid, complaint_at: `${on}T10:00:00+08:00` };
    return factsSchema.parse({ ...bought, ...changes, as_of: on });
  });

// An add-on and a balance are paid back beside the goods, under the same name.
const noExtras = { tie_in: null, presale: null };

const cases = fc.oneof(anyFacts, usualFacts);
const runs = { numRuns: 400 };

test("every case is answered, by articles in force that day, and nothing is both granted and refused", () => {
  fc.assert(
    fc.property(cases, (facts) => {
      const { expected, notEntitled } = evaluate(facts);
      for (const { citations, amount_fen } of expected) {
        expect(citations.filter((id) => !articleOn(id, facts.as_of))).toEqual([]);
        expect(amount_fen === null || (Number.isInteger(amount_fen) && amount_fen >= 0)).toBe(true);
      }
      for (const { remedy, liable, claimed_amount_fen } of notEntitled) {
        const granted = expected.filter(
          (each) => each.remedy === remedy && (!liable || each.liable === liable),
        );
        expect(claimed_amount_fen === undefined ? granted : []).toEqual([]);
      }
    }),
    runs,
  );
});

test("no remedy is granted twice against the same party, and a choice has more than one way", () => {
  fc.assert(
    fc.property(cases, (facts) => {
      const { expected } = evaluate({ ...facts, ...noExtras });
      const keys = expected.map(({ remedy, liable }) => `${remedy} ${liable}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { choice_group } of expected) {
        if (choice_group === null) continue;
        const ways = expected.filter((each) => each.choice_group === choice_group);
        expect(new Set(ways.map(({ remedy }) => remedy)).size).toBeGreaterThan(1);
      }
    }),
    runs,
  );
});

const pricesBack = new Set<Remedy>([
  "NO_REASON_RETURN",
  "RETURN_REFUND",
  "REFUND_ONLY",
  "PARTIAL_REFUND",
  "MINOR_REFUND",
  "RECALL_REMEDY",
  "PRICE_DIFF_REFUND",
]);

// The most a customer can have back of the price: of alternatives the best, the rest added up.
function mostBack(expected: Entitlement[]): number {
  const best = new Map<string, number>();
  for (const { remedy, amount_fen, choice_group } of expected) {
    if (!pricesBack.has(remedy)) continue;
    const way = choice_group ?? remedy;
    best.set(way, Math.max(best.get(way) ?? 0, amount_fen ?? 0));
  }
  return [...best.values()].reduce((sum, amount) => sum + amount, 0);
}

test("no piece is paid back twice", () => {
  fc.assert(
    fc.property(cases, (facts) => {
      const alone = { ...facts, ...noExtras, prepaid: null, subscription: null };
      expect(mostBack(evaluate(alone).expected)).toBeLessThanOrEqual(facts.paid_amount_fen);
    }),
    runs,
  );
});

test("a promise only adds: nothing that the law grants is lost or lessened", () => {
  fc.assert(
    fc.property(cases, fc.array(promise, { minLength: 1, maxLength: 3 }), (facts, promises) => {
      const bare = { ...facts, ...noExtras, merchant_promises: [], platform_promises: [] };
      const withPromises = factsSchema.parse({ ...bare, merchant_promises: promises });
      const after = evaluate(withPromises).expected;
      for (const before of evaluate(bare).expected) {
        const now = after.find((each) => each.remedy === before.remedy && each.liable === before.liable);
        expect(now).toBeDefined();
        expect(now!.amount_fen ?? 0).toBeGreaterThanOrEqual(before.amount_fen ?? 0);
        expect(before.level === "must" && now!.level === "may").toBe(false);
        expect(before.freight_by === "merchant" && now!.freight_by !== "merchant").toBe(false);
      }
    }),
    runs,
  );
});

test("who paid more gets no less", () => {
  fc.assert(
    fc.property(usualFacts, fc.integer({ min: 1, max: 1_000_000 }), (facts, more) => {
      const before = { ...facts, affected_amount_fen: null, payment: null, gift: null, price_error: null };
      const after = { ...before, paid_amount_fen: before.paid_amount_fen + more };
      const { expected } = evaluate(after);
      for (const { remedy, liable, amount_fen } of evaluate(before).expected) {
        if (amount_fen === null) continue;
        const now = expected.find((each) => each.remedy === remedy && each.liable === liable);
        expect(now?.amount_fen ?? -1).toBeGreaterThanOrEqual(amount_fen);
      }
    }),
    runs,
  );
});

test("day seven yes, the day after the last one no, in every month and around every holiday", () => {
  const last = (received: string) => daysAfter(received, 7);
  for (let received = "2025-12-01"; received < "2026-12-01"; received = daysAfter(received, 1)) {
    const moved = afterRest(last(received));
    expect(returnsOn(received, last(received))).toEqual(["must"]);
    expect(returnsOn(received, moved)).toEqual([moved === last(received) ? "must" : "may"]);
    expect(returnsOn(received, daysAfter(moved, 1))).toEqual([]);
  }
});

function returnsOn(received: string, asked: string): string[] {
  const facts: KnownFacts = {
    ...purchase,
    as_of: asked,
    delivered_at: `${received}T23:59:00+08:00`,
    complaint_at: `${asked}T23:59:59+08:00`,
  };
  return evaluate(factsSchema.parse(facts))
    .expected.filter(({ remedy }) => remedy === "NO_REASON_RETURN")
    .map(({ level }) => level);
}

test("a moment falls on its day in China, whatever its offset", () => {
  expect(dayOf("2026-05-17T16:30:00Z")).toBe("2026-05-18");
  expect(dayOf("2026-05-18T00:30:00+09:00")).toBe("2026-05-17");
});
