import { Temporal } from "temporal-polyfill";

/** A promise to pay back what the goods cost less within some days of buying. Days are calendar days, `YYYY-MM-DD`. */

export type ProtectedPurchase = { boughtOn: string; unitPriceMinor: number; pieces: number };
/** The lowest price asked for the same goods in the same shop since then. */
export type LowerPrice = { unitPriceMinor: number; on: string };
export type PriceProtection = { days: number; validFrom: string; validTo: string | null };

export type PriceVerdict =
  | { outcome: "difference"; amountMinor: number; until: string; price: LowerPrice }
  | { outcome: "bought_before_promise"; validFrom: string }
  | { outcome: "bought_after_promise"; validTo: string }
  | { outcome: "fell_too_late"; until: string; price: LowerPrice }
  | { outcome: "never_cheaper"; until: string };

/** What a promise of price protection gives for a purchase, or why it gives nothing. */
export function judgePriceDrop(
  { days, validFrom, validTo }: PriceProtection,
  { boughtOn, unitPriceMinor, pieces }: ProtectedPurchase,
  price: LowerPrice | null,
): PriceVerdict {
  if (boughtOn < validFrom) return { outcome: "bought_before_promise", validFrom };
  if (validTo !== null && boughtOn > validTo) return { outcome: "bought_after_promise", validTo };

  // The day of buying is not counted, as with every term.
  const until = dayAfter(boughtOn, days);
  if (price === null || price.unitPriceMinor >= unitPriceMinor) return { outcome: "never_cheaper", until };
  if (price.on > until) return { outcome: "fell_too_late", until, price };
  const amountMinor = (unitPriceMinor - price.unitPriceMinor) * pieces;
  return { outcome: "difference", amountMinor, until, price };
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
