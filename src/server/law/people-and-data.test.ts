import { expect, test } from "vitest";
import { complainedOn, rightsOf, undelivered } from "../../../test/support/rights.ts";
import type { KnownFacts } from "./facts.ts";

type Case = [name: string, facts: Partial<KnownFacts>, due: string[], refused: string[]];

const freely = "NO_REASON_RETURN 30000 freight consumer";
const child = (age: number, more: object = {}): Partial<KnownFacts> => ({
  minor: { age, evidence: true, ...more },
});
const card = {
  paid_fen: 120_000,
  visits_total: 12,
  visits_used: 3,
  discount_unit_fen: 10_000,
  list_unit_fen: 15_000,
  paid_at: "2026-01-05T10:00:00+08:00",
};
const onCard = (more: object): Partial<KnownFacts> => ({
  ...undelivered,
  category: "prepaid_card",
  prepaid: { ...card, ...more },
});
const paidOn = (day: string) => ({ paid_at: `${day}T10:00:00+08:00`, visits_used: 0 });
const leak = { event: "disclosed_in_review_reply", data: ["电话"] };
const untouched = { affected_quantity: 0, affected_amount_fen: 0 };

test.each<Case>([
  ["seven years old", child(7, { age_appropriate: true, ratified: true }), ["MINOR_REFUND 30000"], []],
  ["eight, not ratified", child(8), ["MINOR_REFUND 30000"], []],
  ["eight, a fitting purchase", child(8, { age_appropriate: true }), [freely], ["MINOR_REFUND"]],
  ["seventeen, ratified", child(17, { ratified: true }), [freely], ["MINOR_REFUND"]],
  ["seventeen, not ratified", child(17), ["MINOR_REFUND 30000"], []],
  ["eighteen", child(18), [freely], ["MINOR_REFUND"]],
  ["nothing shows that it was the child", child(10, { evidence: false }), [freely], ["MINOR_REFUND"]],
  ["prepaid seven days ago", onCard(paidOn("2026-05-11")), ["PREPAID_REFUND 120000"], ["PREPAID_INTEREST"]],
  ["prepaid ten days ago", onCard(paidOn("2026-05-08")), [], ["PREPAID_REFUND"]],
  [
    "prepaid, the same service before",
    onCard({ ...paidOn("2026-05-14"), prior_same_service: true }),
    [],
    ["PREPAID_REFUND"],
  ],
  [
    "prepaid within seven days, once used",
    onCard({ ...paidOn("2026-05-14"), visits_used: 1 }),
    ["PREPAID_REFUND 110000"],
    ["PREPAID_INTEREST"],
  ],
  [
    "the merchant moved away",
    onCard({ termination_cause: "merchant" }),
    ["PREPAID_REFUND 90000", "PREPAID_INTEREST"],
    [],
  ],
  [
    "the merchant moved away, visits without a unit price",
    onCard({ termination_cause: "merchant", discount_unit_fen: null }),
    ["PREPAID_REFUND 90000", "PREPAID_INTEREST"],
    [],
  ],
  [
    "the merchant moved away, with a bonus",
    onCard({ termination_cause: "merchant", visits_used: null, bonus_fen: 30_000, used_value_fen: 50_000 }),
    ["PREPAID_REFUND 80000", "PREPAID_INTEREST"],
    [],
  ],
  [
    "ended by the customer's illness",
    onCard({ termination_cause: "consumer", cause_detail: "生病住院" }),
    ["PREPAID_REFUND 75000", "PREPAID_INTEREST"],
    [],
  ],
  [
    "used up at the full price",
    onCard({ termination_cause: "consumer", visits_used: 9 }),
    ["PREPAID_REFUND 0", "PREPAID_INTEREST"],
    [],
  ],
  [
    "simply did not come",
    onCard({ termination_cause: "consumer", cause_detail: "年卡到期，一直没去" }),
    [],
    ["PREPAID_REFUND"],
  ],
  [
    "data published",
    { ...untouched, privacy: leak },
    ["STOP_INFRINGEMENT", "APOLOGY", "COMPENSATE_LOSS may"],
    ["RETURN_REFUND", "PUNITIVE_FRAUD_3X"],
  ],
  [
    "marketing after an opt-out",
    { ...untouched, privacy: { event: "marketing_sms", consent: true, opt_out: true } },
    ["STOP_MARKETING"],
    [],
  ],
])("%s", (_name, facts, due, refused) => {
  expect(rightsOf(facts)).toMatchObject({ due, refused });
});

test("a shop that closed and evades refunds owes threefold", () => {
  const { due } = rightsOf(onCard({ termination_cause: "merchant" }), { fraud: "established" });
  expect(due).toContain("PUNITIVE_FRAUD_3X 90000");
});

test("before May 2025 there was no seven-day refund of prepayments", () => {
  const facts = onCard({ paid_at: "2025-04-20T10:00:00+08:00", visits_used: 0 });
  expect(rightsOf(facts, complainedOn("2025-04-22")).due).toEqual([]);
});

test.each([
  ["2026-04-14", "CRHO-14", "CRH-15"],
  ["2026-04-15", "CRH-15", "CRHO-14"],
])("a complaint to the regulator on %s is accepted by %s", (day, now, other) => {
  const { expected } = rightsOf(complainedOn(day), {
    delivered_at: null,
    regulator_complaint_at: `${day}T10:00:00+08:00`,
  });
  expect(expected[0]).toMatchObject({ remedy: "REGULATOR_HANDLING", liable: "regulator" });
  expect(expected[0]!.citations).toContain(now);
  expect(expected[0]!.citations).not.toContain(other);
});

test("the regulator's seven working days step over the holiday", () => {
  const { expected } = rightsOf({ regulator_complaint_at: "2026-09-30T10:00:00+08:00" });
  const handling = expected.find(({ remedy }) => remedy === "REGULATOR_HANDLING");
  expect(handling!.deadline.perform_by).toBe("2026-10-15");
});

test.each<[string, string[], string[]]>([
  ["2029-05-13", ["REGULATOR_HANDLING by regulator"], []],
  ["2029-05-14", [], ["REGULATOR_HANDLING by regulator"]],
])("a complaint to the regulator on %s, three years after receipt", (day, due, refused) => {
  const late = rightsOf(complainedOn(day), { regulator_complaint_at: `${day}T10:00:00+08:00` });
  expect(late.due).toEqual(due);
  expect(late.refused).toEqual(expect.arrayContaining(refused));
});
