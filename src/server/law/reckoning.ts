import type { Facts } from "./facts.ts";

/** Sums that rules start from, in fen. */
export const reckonings = {
  price_of_affected: priceOfAffected,
  price_of_all_affected_pieces: priceOfAllAffectedPieces,
  refund_for_return: refundForReturn,
  pieces_affected: piecesAffected,
  unit_price_paid: unitPricePaid,
  total_loss: (facts: Facts) => facts.injury_loss_fen + facts.property_loss_fen,
  freight_laid_out: (facts: Facts) => facts.freight_paid_fen + (facts.payment?.return_freight_fen ?? 0),
  promised_return_days: promisedReturnDays,
  promised_late_ship_pay: promisedLateShipPay,
  promised_fake_pay: (facts: Facts) => promisedFakePay(facts, facts.merchant_promises),
  platform_fake_pay: (facts: Facts) => promisedFakePay(facts, facts.platform_promises),
} satisfies Record<string, (facts: Facts) => number>;

/** Where a share falls between two fen, half a fen counts as one. */
export function shareOf(amount: number, part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.floor((amount * part) / whole + 0.5);
}

// The price actually paid for what is complained of, after every discount; never more than was paid at all.
function priceOfAffected(facts: Facts): number {
  const { affected_amount_fen, affected_ratio } = facts;
  if (affected_amount_fen !== null) return Math.min(affected_amount_fen, facts.paid_amount_fen);
  const price = priceOfAllAffectedPieces(facts);
  return affected_ratio === null ? price : Math.round(price * affected_ratio);
}

function priceOfAllAffectedPieces(facts: Facts): number {
  const { items, affected_amount_fen, paid_amount_fen } = facts;
  if (affected_amount_fen !== null) return Math.min(affected_amount_fen, paid_amount_fen);
  if (items.length === 0) return shareOf(paid_amount_fen, piecesAffected(facts), facts.quantity);
  const affected = sumOf(items, (item) => Math.min(item.affected_quantity, item.quantity));
  return shareOf(paid_amount_fen, affected, markedTotal(facts));
}

function piecesAffected(facts: Facts): number {
  return Math.min(facts.affected_quantity, facts.quantity);
}

function unitPricePaid(facts: Facts): number {
  const pieces = piecesAffected(facts);
  return pieces === 0 ? 0 : Math.floor(priceOfAffected(facts) / pieces);
}

// SDR-17: what is kept is settled at its price when bought, with any promotion it still meets.
function refundForReturn(facts: Facts): number {
  const kept = sumOf(facts.items, (item) => item.quantity - Math.min(item.affected_quantity, item.quantity));
  const promotion = facts.payment?.promotion;
  const price =
    promotion?.type === "full_reduction" && kept > 0
      ? facts.paid_amount_fen - priceOfKept(kept, promotion.threshold_fen, promotion.reduction_fen)
      : priceOfAllAffectedPieces(facts);
  return Math.max(0, price - freightNoLongerFree(facts, kept) - giftNotReturned(facts));
}

function priceOfKept(kept: number, threshold: number, reduction: number): number {
  return kept >= threshold ? kept - reduction : kept;
}

// SDR-18: where what is kept, if anything, no longer earns the free delivery.
function freightNoLongerFree(facts: Facts, kept: number): number {
  const promotion = facts.payment?.promotion;
  if (promotion?.type !== "free_shipping" || kept >= promotion.threshold_fen) return 0;
  return promotion.freight_fen;
}

// SDR-12: at the price marked beforehand, and only while everything it came with goes back.
function giftNotReturned({ gift }: Facts): number {
  if (gift === null || !giftsNotReturned.has(gift.status)) return 0;
  return gift.marked_value_fen ?? 0;
}

const giftsNotReturned = new Set([
  "destroyed_by_consumer",
  "damaged_by_consumer",
  "used_by_consumer",
  "consumed",
  "used",
  "lost_by_consumer",
  "kept",
  "not_returned",
]);

function promisedReturnDays({ merchant_promises, platform_promises, seven_day_flag }: Facts): number {
  const days = [...merchant_promises, ...platform_promises].map((promise) =>
    promise.type === "no_reason_days" ? promise.days : 0,
  );
  return Math.max(seven_day_flag ? 7 : 0, ...days);
}

function promisedLateShipPay({ merchant_promises, platform_promises }: Facts): number {
  const sums = [...merchant_promises, ...platform_promises].map((promise) =>
    promise.type === "late_ship_pay" ? promise.amount_fen : 0,
  );
  return Math.max(0, ...sums);
}

// A multiple that includes the refund is owed once less beside the refund.
function promisedFakePay(facts: Facts, promises: Facts["merchant_promises"]): number {
  const multiples = promises.map((promise) =>
    promise.type === "fake_multiple" ? promise.multiple - (promise.excludes_refund ? 0 : 1) : 0,
  );
  return Math.round(priceOfAffected(facts) * Math.max(0, ...multiples));
}

function markedTotal(facts: Facts): number {
  return sumOf(facts.items, (item) => item.quantity);
}

function sumOf(items: Facts["items"], pieces: (item: Facts["items"][number]) => number): number {
  return items.reduce((sum, item) => sum + item.unit_price_fen * pieces(item), 0);
}
