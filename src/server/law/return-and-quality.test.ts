import { describe, expect, test } from "vitest";
import { complainedOn, rightsOf, undelivered } from "../../../test/support/rights.ts";
import type { KnownFacts } from "./facts.ts";

type Case = [name: string, facts: Partial<KnownFacts>, due: string[], refused: string[]];

const freely = "NO_REASON_RETURN 30000 freight consumer";
const noReturn = ["NO_REASON_RETURN", "RETURN_REFUND"];

describe("return without reason", () => {
  test.each<Case>([
    ["the seventh day", complainedOn("2026-05-20"), [freely], []],
    ["the eighth day", complainedOn("2026-05-21"), [], noReturn],
    [
      "asked for in time, complained later",
      { ...complainedOn("2026-05-30"), payment: { return_requested_at: "2026-05-19T09:00:00+08:00" } },
      [freely],
      [],
    ],
    ["made to order", { customised: "true_custom" }, [], noReturn],
    ["only a colour chosen", { customised: "options_only" }, [freely], []],
    ["perishable", { fresh: true }, [], noReturn],
    ["a downloaded course", { digital_delivered: true }, [], noReturn],
    ["an unsealed disc", { media_unsealed: true }, [], noReturn],
    ["a periodical", { periodical: true }, [], noReturn],
    ["perishable but promised", { fresh: true, seven_day_flag: true }, [freely], []],
    [
      "special by nature and confirmed",
      { nature_excluded: "near_expiry_or_flawed", purchase_confirm: "active" },
      [],
      noReturn,
    ],
    [
      "special by nature, ticked by default",
      { nature_excluded: "near_expiry_or_flawed", purchase_confirm: "default_checked" },
      [freely],
      [],
    ],
    [
      "special by nature, only on the page",
      { nature_excluded: "activation_devalues", nature_marked: true },
      [freely],
      [],
    ],
    ["no longer intact", { intact: false }, [], noReturn],
    ["activated", { activated: true }, [], noReturn],
    ["opened to look", { opened: true }, [freely], []],
    ["bought for business", { is_consumer_purchase: false }, [], noReturn],
    [
      "from a private person",
      { channel: "second_hand_platform", platform: { seller_is_trader: false } },
      [],
      noReturn,
    ],
    [
      "from a second-hand trader",
      { channel: "second_hand_platform", platform: { seller_is_trader: true } },
      [freely],
      [],
    ],
  ])("%s", (_name, facts, due, refused) => {
    expect(rightsOf(facts)).toMatchObject({ due, refused });
  });

  test("a longer promise counts, with its freight and what the customer laid out for it", () => {
    const promise = { type: "no_reason_days", days: 30, freight_by: "merchant" } as const;
    const { due, expected } = rightsOf(complainedOn("2026-06-12"), {
      merchant_promises: [promise],
      payment: { return_freight_fen: 1_200 },
    });
    expect(due).toEqual(["NO_REASON_RETURN 30000 freight merchant", "NECESSARY_COST 1200"]);
    expect(expected[0]!.deadline.exercise_by).toBe("2026-06-12");
    expect(rightsOf(complainedOn("2026-06-16"), { merchant_promises: [promise] }).due).toEqual([]);
  });

  test("a shorter promise takes nothing from the law", () => {
    const promise = { type: "no_reason_days", days: 3, freight_by: "consumer" } as const;
    expect(rightsOf(complainedOn("2026-05-20"), { merchant_promises: [promise] }).due).toEqual([freely]);
  });

  test("the way back is at the customer's cost unless promised otherwise", () => {
    const { due, refused } = rightsOf({ payment: { return_freight_fen: 1_200 } });
    expect(due).toEqual([freely]);
    expect(refused).toEqual(["NECESSARY_COST"]);
  });

  test("goods that came back are paid within seven days, and a late refund is no fraud", () => {
    const returned = { return_received_at: "2026-05-17T09:00:00+08:00" };
    expect(rightsOf(returned).expected[0]!.deadline.perform_by).toBe("2026-05-24");
    const late = rightsOf(returned, complainedOn("2026-05-30"));
    expect(late.due).toEqual([freely]);
    expect(late.refused).toEqual(["PUNITIVE_FRAUD_3X"]);
  });

  test("a last day in the holiday moves to the first day after it, for legal review", () => {
    // Received on 27 September: the seventh day is 4 October, and the holiday of 2026 ends on the 7th.
    const received = { delivered_at: "2026-09-27T10:00:00+08:00" };
    const inTime = rightsOf(received, complainedOn("2026-10-04")).expected[0];
    expect(inTime).toMatchObject({
      level: "must",
      deadline: { exercise_by: "2026-10-04", other_count: "2026-10-08" },
    });
    const inBetween = rightsOf(received, complainedOn("2026-10-08")).expected[0];
    expect(inBetween).toMatchObject({
      level: "may",
      deadline: { exercise_by: "2026-10-08", other_count: "2026-10-04" },
    });
    expect(inBetween!.citations).toContain("CC-203");
    expect(rightsOf(received, complainedOn("2026-10-09")).due).toEqual([]);
  });

  test("goods taken back leave nothing to review, also where a promised last day falls on a rest day", () => {
    // Received on 13 May: seventeen days end on Saturday 30 May, which moves to Monday 1 June.
    const promise = { type: "no_reason_days", days: 17, freight_by: "consumer" } as const;
    const asked = { ...complainedOn("2026-05-31"), merchant_promises: [promise] };
    expect(rightsOf(asked).expected[0]!.level).toBe("may");
    const takenBack = { ...asked, return_received_at: "2026-05-29T09:00:00+08:00" };
    expect(rightsOf(takenBack).expected[0]!.level).toBe("must");
  });

  const twoPieces = {
    items: [
      { name: "外套", unit_price_fen: 18_000, quantity: 1, affected_quantity: 0 },
      { name: "毛巾", unit_price_fen: 6_000, quantity: 2, affected_quantity: 1 },
    ],
    order_amount_fen: 30_000,
    quantity: 3,
  } satisfies Partial<KnownFacts>;
  const reduction = { type: "full_reduction", threshold_fen: 24_000, reduction_fen: 3_000 } as const;

  test.each<[string, Partial<KnownFacts>, number]>([
    ["one of three pieces", twoPieces, 6_000],
    [
      "a reduction the rest still earns",
      { ...twoPieces, paid_amount_fen: 27_000, payment: { promotion: reduction } },
      6_000,
    ],
    [
      "a reduction the rest no longer earns",
      {
        ...twoPieces,
        paid_amount_fen: 27_000,
        payment: { promotion: { ...reduction, threshold_fen: 28_000 } },
      },
      3_000,
    ],
    [
      "free delivery no longer earned",
      {
        ...twoPieces,
        payment: { promotion: { type: "free_shipping", threshold_fen: 28_000, freight_fen: 800 } },
      },
      5_200,
    ],
    [
      "a gift broken by the customer",
      { gift: { name: "杯子", marked_value_fen: 2_500, status: "destroyed_by_consumer" } },
      27_500,
    ],
    ["a gift without a marked price", { gift: { name: "杯子", status: "destroyed_by_consumer" } }, 30_000],
  ])("the refund for %s", (_name, facts, refund) => {
    expect(rightsOf(facts).expected[0]).toMatchObject({ remedy: "NO_REASON_RETURN", amount_fen: refund });
  });

  test("points come back in kind", () => {
    expect(rightsOf({ payment: { points: 300, points_value_fen: 300 } }).due).toEqual([
      freely,
      "POINTS_RESTORE",
    ]);
  });

  test("a presale that was fulfilled is returned like any purchase", () => {
    const presale = { term: "定金", deposit_fen: 5_000, total_fen: 30_000, tail_paid: true } as const;
    expect(rightsOf({ presale }).due).toEqual([freely]);
  });

  test("refusing the delivery counts as a return, subject to review", () => {
    const rejected = { ...undelivered, logistics: { rejected: true } };
    expect(rightsOf(rejected).due).toEqual(["NO_REASON_RETURN 30000 may freight consumer"]);
  });
});

const noFraud = ["PUNITIVE_FRAUD_3X"];
const cure = [
  "RETURN_REFUND 30000 freight merchant or A",
  "REPLACE freight merchant or A",
  "REPAIR freight merchant or A",
];
const faulty = { quality_defect: true, defect_severity: "repairable" } as const;
const useless = { quality_defect: true, defect_severity: "purpose_defeated" } as const;
const listed = { ...faulty, three_guarantees_goods: true, warranty_months: 12 };
const repairedTwice = { ...listed, ...complainedOn("2026-09-01"), repair_count: 2 };

describe("goods that are not as they should be", () => {
  test.each<Case>([
    ["a fault on the seventh day", { ...faulty, ...complainedOn("2026-05-20") }, cure, noFraud],
    [
      "a fault on the eighth day that can be cured",
      { ...faulty, ...complainedOn("2026-05-21") },
      cure.slice(1),
      ["RETURN_REFUND", ...noFraud],
    ],
    [
      "a fault on the eighth day that defeats the purpose",
      { ...useless, ...complainedOn("2026-05-21") },
      ["RETURN_REFUND 30000 freight merchant"],
      noFraud,
    ],
    [
      "a fault of goods for business",
      { ...faulty, is_consumer_purchase: false },
      cure.slice(1),
      ["RETURN_REFUND", ...noFraud],
    ],
    [
      "a fault after two years",
      { ...useless, ...complainedOn("2028-05-14") },
      [],
      ["RETURN_REFUND", ...noFraud],
    ],
    [
      "a fault on the last day of two years",
      { ...useless, ...complainedOn("2028-05-13") },
      ["RETURN_REFUND 30000 freight merchant"],
      noFraud,
    ],
    ["a flaw known before buying", { ...faulty, buyer_knew: true }, [], ["RETURN_REFUND"]],
    [
      "found substandard by the authority, late",
      { ...faulty, inspection: "regulator_decision", ...complainedOn("2026-08-01") },
      ["RETURN_REFUND 30000 freight merchant"],
      noFraud,
    ],
    ["listed goods within seven days", { ...listed, ...complainedOn("2026-05-20") }, cure, noFraud],
    [
      "listed goods within fifteen days",
      { ...listed, ...complainedOn("2026-05-28") },
      cure.slice(1),
      ["RETURN_REFUND", ...noFraud],
    ],
    [
      "listed goods after fifteen days",
      { ...listed, ...complainedOn("2026-05-29") },
      ["REPAIR freight merchant"],
      ["RETURN_REFUND", ...noFraud],
    ],
    [
      "listed goods repaired twice, same model there",
      { ...repairedTwice, same_model_available: true },
      ["RETURN_REFUND freight merchant or A", "REPLACE freight merchant or A"],
      noFraud,
    ],
    [
      "listed goods repaired twice, no same model, no other wanted",
      { ...repairedTwice, same_model_available: false, accept_other_model: false },
      ["RETURN_REFUND 30000 freight merchant"],
      noFraud,
    ],
    [
      "listed goods repaired twice, another model wanted",
      { ...repairedTwice, same_model_available: false, accept_other_model: true },
      ["REPLACE freight merchant"],
      noFraud,
    ],
    [
      "listed goods after the warranty",
      { ...listed, ...complainedOn("2027-05-14") },
      [],
      ["REPAIR", "RETURN_REFUND", ...noFraud],
    ],
    ["the wrong item", { wrong_item: true }, cure.slice(0, 2), noFraud],
    ["not as described", { not_as_described: true }, [...cure.slice(0, 2), "PARTIAL_REFUND or A"], noFraud],
    [
      "a trifling difference, late",
      { not_as_described: true, defect_severity: "minor", ...complainedOn("2026-06-20") },
      ["REPLACE freight merchant or A", "PARTIAL_REFUND or A"],
      noFraud,
    ],
    [
      "a piece missing",
      {
        missing_quantity: 1,
        quantity: 3,
        affected_quantity: 1,
        items: [{ name: "杯子", unit_price_fen: 10_000, quantity: 3, affected_quantity: 1 }],
      },
      ["COMPLETE_QUANTITY freight merchant or A", "PARTIAL_REFUND 10000 or A"],
      noFraud,
    ],
    [
      "fruit partly rotten",
      { fresh: true, category: "fresh", quality_defect: true, affected_ratio: 0.25 },
      ["PARTIAL_REFUND 7500 or A", "REDELIVER freight merchant or A"],
      ["NO_REASON_RETURN", "PUNITIVE_FOOD_10X"],
    ],
    [
      "a lamp broken on arrival",
      { quality_defect: true, defect_kind: "灯罩破碎" },
      ["REFUND_ONLY 30000 or A", "REDELIVER freight merchant or A"],
      noFraud,
    ],
    [
      "freight laid out for a faulty piece",
      {
        ...useless,
        ...complainedOn("2026-05-21"),
        freight_paid_fen: 800,
        payment: { return_freight_fen: 1_200 },
      },
      ["RETURN_REFUND 30000 freight merchant", "NECESSARY_COST 2000"],
      noFraud,
    ],
    ["a swapped item", { ...faulty, consumer_tampering: true }, [], ["RETURN_REFUND", ...noFraud]],
  ])("%s", (_name, facts, due, refused) => {
    expect(rightsOf(facts)).toMatchObject({ due, refused });
  });

  test.each([
    ["2026-11-13", true],
    ["2026-11-14", false],
  ])("a washing machine's fault found on %s: the merchant proves is %s", (found, isMerchants) => {
    const facts = {
      ...listed,
      category: "home_appliance",
      defect_found_at: `${found}T10:00:00+08:00`,
      ...complainedOn(found),
    };
    expect(rightsOf(facts).rules.includes("E09")).toBe(isMerchants);
  });
});
