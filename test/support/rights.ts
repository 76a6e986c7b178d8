import type { Denial, Entitlement } from "../../src/server/law/entitlement.ts";
import { evaluate } from "../../src/server/law/evaluate.ts";
import { factsSchema, type KnownFacts } from "../../src/server/law/facts.ts";

/** An ordinary purchase of ¥300: ordered on 10 May, received on the 13th, complained of on the 18th. */
export const purchase = {
  as_of: "2026-05-18",
  category: "home",
  items: [{ name: "台灯", unit_price_fen: 30_000, quantity: 1, affected_quantity: 1 }],
  order_amount_fen: 30_000,
  paid_amount_fen: 30_000,
  order_at: "2026-05-10T10:00:00+08:00",
  shipped_at: "2026-05-11T10:00:00+08:00",
  delivered_at: "2026-05-13T10:00:00+08:00",
  complaint_at: "2026-05-18T10:00:00+08:00",
} satisfies KnownFacts;

/** Nothing has arrived, and nothing was sent. */
export const undelivered = {
  shipped_at: null,
  delivered_at: null,
  intact: null,
} satisfies Partial<KnownFacts>;

/** The complaint comes on this day. */
export function complainedOn(day: string): Partial<KnownFacts> {
  return { as_of: day, complaint_at: `${day}T10:00:00+08:00` };
}

/** What is due and what is refused for the ordinary purchase with these differences, in one line each. */
export function rightsOf(...differences: Partial<KnownFacts>[]) {
  const facts = factsSchema.parse(Object.assign({}, purchase, ...differences));
  const { expected, notEntitled, rules } = evaluate(facts);
  return {
    due: expected.map(dueLine),
    refused: notEntitled.map(refusedLine),
    rules: rules.map(({ rule }) => rule),
    expected,
    notEntitled,
  };
}

function dueLine({ remedy, amount_fen, level, liable, freight_by, choice_group }: Entitlement): string {
  return [
    remedy,
    amount_fen ?? [],
    level === "may" ? "may" : [],
    liable === "merchant" ? [] : `by ${liable}`,
    freight_by === null ? [] : `freight ${freight_by}`,
    choice_group === null ? [] : `or ${choice_group}`,
  ]
    .flat()
    .join(" ");
}

function refusedLine({ remedy, liable, claimed_amount_fen }: Denial): string {
  return [remedy, claimed_amount_fen ?? [], liable === undefined ? [] : `by ${liable}`].flat().join(" ");
}
