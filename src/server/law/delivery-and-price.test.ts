import { expect, test } from "vitest";
import { complainedOn, rightsOf, undelivered } from "../../../test/support/rights.ts";
import type { KnownFacts } from "./facts.ts";

type Case = [name: string, facts: Partial<KnownFacts>, due: string[], refused: string[]];

const noFraud = ["PUNITIVE_FRAUD_3X"];
const late = { ...undelivered, ship_promise_hours: 48 };
const urged = { status: "not_shipped", urged_at: "2026-05-16T10:00:00+08:00" } as const;
const slip = {
  listed_fen: 300,
  normal_fen: 30_000,
  cancelled_by_merchant_at: "2026-05-10T12:00:00+08:00",
  stock_available: true,
  error_evidence: true,
};
const cancelled = { ...slip, listed_fen: 30_000, error_evidence: false };
const paid300 = { ...undelivered, paid_amount_fen: 300, order_amount_fen: 300, items: [] };
const deposit = { term: "定金", deposit_fen: 5_000, total_fen: 30_000, breach_by: "merchant" } as const;
const onlyDeposit = { ...undelivered, paid_amount_fen: 5_000, affected_amount_fen: 5_000 };

test.each<Case>([
  [
    "late dispatch, urged",
    { ...late, logistics: urged },
    ["REFUND_ONLY 30000 or A", "PERFORM_CONTRACT or A"],
    noFraud,
  ],
  ["late dispatch, not urged", late, ["PERFORM_CONTRACT"], ["REFUND_ONLY", ...noFraud]],
  [
    "late dispatch with a promise",
    { ...late, logistics: urged, merchant_promises: [{ type: "late_ship_pay", amount_fen: 1_000 }] },
    ["REFUND_ONLY 30000 or A", "PERFORM_CONTRACT or A", "PROMISED_COMPENSATION 1000"],
    noFraud,
  ],
  [
    "within the promised time",
    { ...late, ship_promise_hours: 480, merchant_promises: [{ type: "late_ship_pay", amount_fen: 1_000 }] },
    [],
    ["PROMISED_COMPENSATION"],
  ],
  [
    "sent late and received, with a promise",
    { ship_promise_hours: 10, merchant_promises: [{ type: "late_ship_pay", amount_fen: 1_000 }] },
    ["NO_REASON_RETURN 30000 freight consumer", "PROMISED_COMPENSATION 1000"],
    noFraud,
  ],
  ["held up on the way", { ...undelivered, logistics: { status: "delayed" } }, ["PERFORM_CONTRACT"], noFraud],
  [
    "the date missed",
    { logistics: { promised_at: "2026-05-13T09:00:00+08:00" } },
    ["REFUND_ONLY 30000", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "the date met",
    { logistics: { promised_at: "2026-05-13T11:00:00+08:00" } },
    ["NO_REASON_RETURN 30000 freight consumer"],
    [],
  ],
  [
    "lost on the way",
    { ...undelivered, logistics: { status: "lost" } },
    ["REFUND_ONLY 30000 or A", "REDELIVER freight merchant or A"],
    noFraud,
  ],
  [
    "lost by the customer's own carrier",
    { ...undelivered, logistics: { status: "lost", carrier_chosen_by: "consumer" } },
    ["EXPRESS_CLAIM 30000 by express"],
    ["REFUND_ONLY by merchant"],
  ],
  [
    "lost, insured with the customer's own carrier",
    { ...undelivered, logistics: { status: "lost", carrier_chosen_by: "consumer", insured: true } },
    ["EXPRESS_CLAIM by express"],
    ["REFUND_ONLY by merchant"],
  ],
  [
    "left without consent and lost",
    { ...undelivered, logistics: { status: "lost", placed_without_consent: true } },
    ["REFUND_ONLY 30000 or A", "REDELIVER freight merchant or A", "REGULATOR_HANDLING may by express"],
    [],
  ],
  [
    "a slip in the price, shown",
    { ...paid300, price_error: slip },
    ["REFUND_ONLY 300", "PERFORM_CONTRACT may or A", "COMPENSATE_LOSS may or A"],
    noFraud,
  ],
  [
    "a slip that was taken to court",
    { ...paid300, price_error: { ...slip, rescission_sued: true } },
    ["REFUND_ONLY 300", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "a low price, nothing shown",
    { ...paid300, price_error: { ...slip, error_evidence: false } },
    [
      "REFUND_ONLY 300",
      "PERFORM_CONTRACT may or A",
      "COMPENSATE_LOSS may or A",
      "PUNITIVE_FRAUD_3X 50000 may",
    ],
    [],
  ],
  [
    "cancelled with stock",
    { ...undelivered, price_error: { ...cancelled, normal_fen: 30_000, cover_price_fen: 36_000 } },
    ["REFUND_ONLY 30000", "PERFORM_CONTRACT or A", "COMPENSATE_LOSS 6000 or A"],
    noFraud,
  ],
  [
    "cancelled without stock",
    { ...undelivered, price_error: { ...cancelled, stock_available: false } },
    ["REFUND_ONLY 30000", "COMPENSATE_LOSS may"],
    ["PERFORM_CONTRACT", ...noFraud],
  ],
  [
    "a price promise broken",
    { ...undelivered, price_error: { ...cancelled, listed_fen: 20_000 } },
    ["REFUND_ONLY 30000", "PERFORM_CONTRACT or A", "COMPENSATE_LOSS may or A", "PUNITIVE_FRAUD_3X 90000 may"],
    [],
  ],
  [
    "a misleading price, no fraud shown",
    { price_misrepresented: true, price_error: { listed_fen: 25_000, normal_fen: 30_000 } },
    ["PRICE_DIFF_REFUND 5000 or A", "RETURN_REFUND 30000 freight merchant or A"],
    noFraud,
  ],
  [
    "earnest money, merchant in breach",
    { ...onlyDeposit, presale: deposit },
    ["DEPOSIT_DOUBLE_RETURN 10000", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "earnest money at 20 %",
    { ...onlyDeposit, presale: { ...deposit, deposit_fen: 6_000 } },
    ["DEPOSIT_DOUBLE_RETURN 12000", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "earnest money above 20 %",
    { ...onlyDeposit, presale: { ...deposit, deposit_fen: 9_000 } },
    ["DEPOSIT_DOUBLE_RETURN 15000", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "all paid, merchant in breach",
    { ...undelivered, presale: { ...deposit, tail_paid: true } },
    ["DEPOSIT_DOUBLE_RETURN 10000", "REFUND_ONLY 25000", "COMPENSATE_LOSS may"],
    noFraud,
  ],
  [
    "earnest money, customer backs out",
    { ...onlyDeposit, presale: { ...deposit, breach_by: "consumer" } },
    [],
    ["NO_REASON_RETURN", "DEPOSIT_REFUND"],
  ],
  [
    "more than 20 %, customer backs out",
    { ...onlyDeposit, presale: { ...deposit, deposit_fen: 9_000, breach_by: "consumer" } },
    ["DEPOSIT_REFUND 3000"],
    ["NO_REASON_RETURN", "DEPOSIT_REFUND 9000"],
  ],
  [
    "a mere advance, merchant in breach",
    { ...onlyDeposit, presale: { ...deposit, term: "订金" } },
    ["DEPOSIT_REFUND 5000", "COMPENSATE_LOSS may"],
    ["DEPOSIT_DOUBLE_RETURN"],
  ],
  [
    "a mere advance, customer backs out",
    {
      ...onlyDeposit,
      presale: { ...deposit, term: "订金", breach_by: "consumer", merchant_loss_fen: 1_500 },
    },
    ["DEPOSIT_REFUND 3500"],
    ["NO_REASON_RETURN"],
  ],
  [
    "an add-on ticked by default",
    { tie_in: { item: "延保", amount_fen: 990, default_checked: true } },
    ["REFUND_ONLY 990"],
    noFraud,
  ],
  [
    "an add-on that was used",
    { tie_in: { item: "延保", amount_fen: 990, default_checked: true, used: true } },
    [],
    ["REFUND_ONLY", ...noFraud],
  ],
  ["an add-on the customer chose", { tie_in: { item: "延保", amount_fen: 990 } }, [], ["REFUND_ONLY"]],
  [
    "a renewal without reminder",
    { subscription: { easy_cancel: true, renew_amount_fen: 2_500 } },
    ["SUBSCRIPTION_REFUND 2500", "CANCEL_SUBSCRIPTION"],
    noFraud,
  ],
  [
    "a renewal that was used",
    { subscription: { used_after_renewal: true, renew_amount_fen: 2_500 } },
    ["SUBSCRIPTION_REFUND may", "CANCEL_SUBSCRIPTION"],
    noFraud,
  ],
  [
    "a renewal with reminder and easy way out",
    { subscription: { reminded: true, easy_cancel: true, renew_amount_fen: 2_500 } },
    ["CANCEL_SUBSCRIPTION"],
    ["SUBSCRIPTION_REFUND", ...noFraud],
  ],
  ["an invoice refused", { invoice: { requested: true, refused: true } }, ["INVOICE"], []],
])("%s", (_name, facts, due, refused) => {
  expect(rightsOf(facts)).toMatchObject({ due, refused });
});

test("an unfair term changes nothing but stands among the articles", () => {
  const [right] = rightsOf({ unfair_clause: "概不退换" }).expected;
  expect(right).toMatchObject({ remedy: "NO_REASON_RETURN", level: "must" });
  expect(right!.citations).toEqual(expect.arrayContaining(["CPL-26", "CC-497", "NCP-1"]));
});

test.each([
  ["2025-05-31", "EXRO-28"],
  ["2025-06-01", "EXR-29"],
])("on %s the carrier answers by %s", (day, article) => {
  const lost = { ...undelivered, logistics: { status: "lost", carrier_chosen_by: "consumer" } } as const;
  const { citations } = rightsOf(lost, complainedOn(day)).expected[0]!;
  expect(citations.filter((id) => id.startsWith("EXR"))).toContain(article);
  expect(citations).not.toContain(article === "EXR-29" ? "EXRO-28" : "EXR-29");
});
