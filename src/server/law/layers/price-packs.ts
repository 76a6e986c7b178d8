import type { FactValues, PriceDrop } from "../assessment/known-fact.ts";
import { type RulePack, readRulePack } from "../rule-pack.ts";
import type { LaidRule } from "./lay-rules.ts";
import {
  judgePriceDrop,
  type LowerPrice,
  type PriceVerdict,
  type ProtectedPurchase,
} from "./price-protection.ts";

type Item = { unit_price_fen: number; affected_quantity: number };

/**
 * Promises of price protection in the form of the statute's rules, worked out for one purchase: what they give, or why
 * they give nothing. Without a lower price nobody has asked for them.
 */
export function pricePacks(rules: readonly LaidRule[], facts: FactValues): RulePack[] {
  const drop = facts.price_drop as PriceDrop | null | undefined;
  const bought = purchaseIn(facts);
  if (!drop || !bought) return [];
  const price = { unitPriceMinor: drop.price_fen, on: drop.seen_at.slice(0, 10) };
  return rules.flatMap((rule) => asPack(rule, bought, price));
}

/** What was bought, when and for how much: the goods complained of, where there is one kind of them. */
export function purchaseIn({ items, order_at }: FactValues): ProtectedPurchase | null {
  const [item, ...others] = ((items ?? []) as Item[]).filter((each) => each.affected_quantity > 0);
  if (!item || others.length > 0 || typeof order_at !== "string") return null;
  return {
    boughtOn: order_at.slice(0, 10),
    unitPriceMinor: item.unit_price_fen,
    pieces: item.affected_quantity,
  };
}

function asPack(rule: LaidRule, bought: ProtectedPurchase, price: LowerPrice): RulePack[] {
  if (rule.terms.kind !== "price_protection") return [];
  const verdict = judgePriceDrop({ ...rule, days: rule.terms.days }, bought, price);
  const words = wordsOf(verdict, bought, price);
  if (!words) return [];
  const title = { zh: rule.nameZh, en: rule.nameEn };
  const own = {
    id: rule.id,
    title,
    layer: rule.layer,
    when: "true",
    agent: named(title, words),
    customer: words,
  };
  const remedy = "PRICE_DIFF_REFUND";
  if (verdict.outcome !== "difference")
    return [
      readRulePack({
        rules: [
          { ...own, denies: [{ remedy, why: named(title, words), customer: words, cite: ["CPL-16"] }] },
        ],
      }),
    ];
  const grant = {
    remedy,
    amount: String(verdict.amountMinor),
    last_day: `"${verdict.until}"`,
    may: String(rule.layer === "goodwill"),
  };
  return [readRulePack({ rules: [{ ...own, cite: ["CPL-16", "CPLR-12"], grants: [grant] }] })];
}

type Words = { zh: string; en: string };

function named(title: Words, words: Words): Words {
  return { zh: `《${title.zh}》：${words.zh}`, en: `${title.en}: ${words.en}` };
}

function wordsOf(
  verdict: PriceVerdict,
  { boughtOn, unitPriceMinor }: ProtectedPurchase,
  price: LowerPrice,
): Words | null {
  switch (verdict.outcome) {
    case "difference":
      return {
        zh: `您 ${boughtOn} 下单时的价格是 ${yuan(unitPriceMinor)} 元，${price.on} 降到 ${yuan(price.unitPriceMinor)} 元，价保期到 ${verdict.until}，差价退还给您。`,
        en: `You paid ${yuan(unitPriceMinor)} yuan on ${boughtOn}; on ${price.on} the price was ${yuan(price.unitPriceMinor)} yuan. Your price is protected until ${verdict.until}, so the difference is yours.`,
      };
    case "bought_before_promise":
      return {
        zh: `价保承诺从 ${verdict.validFrom} 起的订单开始，这笔订单是 ${boughtOn} 下的，当时还没有这项承诺。`,
        en: `Price protection covers orders from ${verdict.validFrom} on. This order was placed on ${boughtOn}, before the promise was made.`,
      };
    case "bought_after_promise":
      return {
        zh: `价保承诺到 ${verdict.validTo} 的订单为止，这笔订单是 ${boughtOn} 下的，已不在承诺期内。`,
        en: `Price protection covered orders until ${verdict.validTo}. This order was placed on ${boughtOn}, after it had ended.`,
      };
    case "fell_too_late":
      return {
        zh: `价保期到 ${verdict.until} 为止，降价发生在 ${price.on}，已过价保期。`,
        en: `The price was protected until ${verdict.until}; it fell on ${price.on}, after that.`,
      };
    case "never_cheaper":
      return null;
  }
}

function yuan(minor: number): string {
  return (minor / 100).toFixed(2);
}
