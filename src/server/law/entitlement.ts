/** Words of a result, in both languages of the product. */
export type Bilingual = { zh: string; en: string };

export const remedies = [
  "NO_REASON_RETURN",
  "RETURN_REFUND",
  "REFUND_ONLY",
  "PARTIAL_REFUND",
  "REPLACE",
  "REPAIR",
  "REDELIVER",
  "COMPLETE_QUANTITY",
  "PERFORM_CONTRACT",
  "COMPENSATE_LOSS",
  "COMPENSATE_INJURY",
  "COMPENSATE_MENTAL",
  "NECESSARY_COST",
  "PUNITIVE_FRAUD_3X",
  "PUNITIVE_FOOD_10X",
  "PUNITIVE_DRUG_10X",
  "PUNITIVE_DEFECT_2X",
  "PROMISED_COMPENSATION",
  "DEPOSIT_DOUBLE_RETURN",
  "DEPOSIT_REFUND",
  "PREPAID_REFUND",
  "PREPAID_INTEREST",
  "PRICE_DIFF_REFUND",
  "SUBSCRIPTION_REFUND",
  "MINOR_REFUND",
  "RECALL_REMEDY",
  "GIFT_REPLACE",
  "POINTS_RESTORE",
  "INVOICE",
  "SELLER_INFO",
  "CANCEL_SUBSCRIPTION",
  "STOP_INFRINGEMENT",
  "APOLOGY",
  "STOP_MARKETING",
  "EXPRESS_CLAIM",
  "REGULATOR_HANDLING",
] as const;
export type Remedy = (typeof remedies)[number];

export const parties = [
  "merchant",
  "platform",
  "live_operator",
  "actual_seller",
  "producer",
  "express",
  "purchasing_agent",
  "regulator",
] as const;
export type Party = (typeof parties)[number];

export const performRules = [
  "REFUND_7D_AFTER_RETURN",
  "PROMPT",
  "IMMEDIATE",
  "EXPRESS_REPLY_7D",
  "REGULATOR_ACCEPT_7WD",
  "NONE",
] as const;
export type PerformRule = (typeof performRules)[number];

export const layers = ["statute", "platform", "promise", "goodwill"] as const;
export type Layer = (typeof layers)[number];

export const authorityLevels = ["L1", "L2", "L3", "L4"] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

export type Deadline = {
  /** Last day, until 24:00, on which the customer can claim; null = only limitation periods. */
  exercise_by: string | null;
  /** Set when the plain last day is a rest day: the day it moves to (CC-203) or, once that counts, the plain one. */
  other_count: string | null;
  /** Day by which the other side must act, where the starting day is known. */
  perform_by: string | null;
  perform_rule: PerformRule;
};

export type Entitlement = {
  remedy: Remedy;
  amount_fen: number | null;
  deadline: Deadline;
  citations: string[];
  /** `may` is discretion, open evidence or open court practice: it goes to legal review. */
  level: "must" | "may";
  liable: Party;
  freight_by: "consumer" | "merchant" | null;
  /** Remedies of one group are alternatives; the others add up. */
  choice_group: string | null;
  rule: string;
  layer: Layer;
  agent: Bilingual;
  customer: Bilingual;
  burden: Bilingual;
  authority: AuthorityLevel;
  /** Exceptions the rule knows and that were looked at for these facts. */
  exceptions: Bilingual[];
};

export type Denial = {
  remedy: Remedy;
  why: Bilingual;
  customer: Bilingual;
  citation: string[];
  /** Denied against this party only. */
  liable?: Party;
  /** Refused at this size although a smaller one is granted. */
  claimed_amount_fen?: number;
  rule: string;
};

export type AppliedRule = { rule: string; title: Bilingual; outcome: "granted" | "denied"; why: Bilingual };

export type Evaluation = {
  expected: Entitlement[];
  notEntitled: Denial[];
  rules: AppliedRule[];
};
