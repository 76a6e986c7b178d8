import type { RemedyKind } from "../plan.ts";
import { type Bilingual, remedyWords } from "./remedy-words.ts";

export type RemedyCode = keyof typeof remedyWords;

export type RemedyShape = {
  kind: RemedyKind;
  group: "goods" | "money" | "words";
  cost: (priceMinor: number) => number;
};

export type Remedy = RemedyShape & { code: RemedyCode; content: Bilingual; steps: RemedyStep[] };

export type RemedyStep = { text: Bilingual; hours: number; proof: "number" | "text"; proofText: string };

export function remedy(code: RemedyCode): Remedy {
  return { code, ...shapes[code], ...remedyWords[code] };
}

const yuan = (amount: number) => () => amount * 100;
const share = (percent: number) => (priceMinor: number) =>
  Math.max(500, Math.round((priceMinor * percent) / 10_000) * 100);
const whole = (priceMinor: number) => priceMinor;

const shapes: Record<RemedyCode, RemedyShape> = {
  apology_call: { kind: "apology", group: "words", cost: yuan(0) },
  written_account: { kind: "explanation", group: "words", cost: yuan(0) },
  daily_news: { kind: "explanation", group: "words", cost: yuan(0) },
  invoice: { kind: "explanation", group: "words", cost: yuan(0) },
  put_right: { kind: "explanation", group: "words", cost: yuan(0) },
  reship: { kind: "reship", group: "goods", cost: whole },
  reship_missing: { kind: "reship", group: "goods", cost: share(30) },
  gift: { kind: "reship", group: "goods", cost: yuan(19) },
  exchange: { kind: "exchange", group: "goods", cost: whole },
  repair: { kind: "repair", group: "goods", cost: share(25) },
  return_refund: { kind: "return_refund", group: "money", cost: whole },
  refund_only: { kind: "refund_only", group: "money", cost: whole },
  partial_20: { kind: "partial_refund", group: "money", cost: share(20) },
  partial_40: { kind: "partial_refund", group: "money", cost: share(40) },
  price_gap: { kind: "price_difference", group: "money", cost: share(15) },
  coupon_15: { kind: "coupon", group: "money", cost: yuan(15) },
  coupon_30: { kind: "coupon", group: "money", cost: yuan(30) },
  points: { kind: "points", group: "money", cost: yuan(10) },
  upgrade: { kind: "upgrade", group: "goods", cost: share(20) },
  freight: { kind: "freight", group: "money", cost: yuan(15) },
  inspection: { kind: "inspection", group: "words", cost: yuan(400) },
  triple: { kind: "statutory_damages", group: "money", cost: (price) => price + Math.max(50_000, price * 3) },
  tenfold: {
    kind: "statutory_damages",
    group: "money",
    cost: (price) => price + Math.max(100_000, price * 10),
  },
};
