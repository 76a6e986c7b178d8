import { Temporal } from "temporal-polyfill";
import type { FactValues } from "../assessment/known-fact.ts";
import type { Remedy } from "../entitlement.ts";
import type { RuleCase, RuleTerms } from "./layer-rule.ts";

type Situation = Pick<RuleCase, "boughtOn" | "shippedAfterHours" | "askedAfterDays" | "laterPrice" | "facts">;

/** An ordinary purchase of one thing, untouched, as every case begins. */
export const ordinary: Situation = {
  boughtOn: null,
  shippedAfterHours: 12,
  askedAfterDays: 1,
  laterPrice: null,
  facts: {},
};

/** What a case of a rule asks for. */
export function remediesOf(terms: RuleTerms): Remedy[] {
  switch (terms.kind) {
    case "no_reason_days":
      return ["NO_REASON_RETURN"];
    case "fake_multiple":
    case "late_ship_pay":
      return ["PROMISED_COMPENSATION"];
    case "price_protection":
      return ["PRICE_DIFF_REFUND"];
    case "free":
      return [terms.remedy as Remedy];
  }
}

/** A case as the facts of a complaint. */
export function factsOfCase(situation: Situation, firstDay: string): FactValues {
  const bought = Temporal.PlainDate.from(situation.boughtOn ?? firstDay);
  const delivered = bought.add({ days: deliveryDays });
  const asked = delivered.add({ days: situation.askedAfterDays });
  const shipped = noonOf(bought).add({ hours: situation.shippedAfterHours });
  return {
    as_of: asked.toString(),
    order_at: momentOf(noonOf(bought)),
    shipped_at: momentOf(shipped),
    delivered_at: momentOf(noonOf(delivered)),
    complaint_at: momentOf(noonOf(asked)),
    ...oneThing,
    ...(situation.laterPrice ? { price_drop: priceDrop(bought, situation.laterPrice) } : {}),
    ...situation.facts,
  };
}

const deliveryDays = 3;
export const casePriceMinor = 299_00;

const oneThing: FactValues = {
  items: [{ name: "商品", unit_price_fen: casePriceMinor, quantity: 1, affected_quantity: 1 }],
  order_amount_fen: casePriceMinor,
  paid_amount_fen: casePriceMinor,
  affected_amount_fen: casePriceMinor,
};

function priceDrop(bought: Temporal.PlainDate, { minor, afterDays }: NonNullable<Situation["laterPrice"]>) {
  return { price_fen: minor, seen_at: momentOf(noonOf(bought.add({ days: afterDays }))) };
}

function noonOf(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "12:00" });
}

function momentOf(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: "never", smallestUnit: "second" });
}
