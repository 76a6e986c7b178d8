import type { z } from "zod";
import type { remedyKind } from "../../../shared/api/fields.ts";
import type { Entitlement, Evaluation, Party, Remedy } from "../../law/entitlement.ts";

export type RemedyKind = z.infer<typeof remedyKind>;

/** What the customer may demand of us, in the words of the offers we make. */
export type Right = {
  rule: string;
  remedy: Remedy;
  kind: RemedyKind;
  /** Null: goods or deeds, not money. */
  amountMinor: number | null;
  isMust: boolean;
  choiceGroup: string | null;
  citations: string[];
  agent: { zh: string; en: string };
  customer: { zh: string; en: string };
};

const ourselves = new Set<Party>(["merchant", "platform", "live_operator", "actual_seller"]);

/** The rights that an offer of ours can meet; what others owe the customer is not ours to offer. */
export function rightsIn(evaluation: Evaluation): Right[] {
  return evaluation.expected.flatMap((entitlement) => {
    const kind = kindOf[entitlement.remedy];
    return kind && ourselves.has(entitlement.liable) ? [rightOf(entitlement, kind)] : [];
  });
}

function rightOf(entitlement: Entitlement, kind: RemedyKind): Right {
  return {
    rule: entitlement.rule,
    remedy: entitlement.remedy,
    kind,
    amountMinor: entitlement.amount_fen,
    isMust: entitlement.level === "must",
    choiceGroup: entitlement.choice_group,
    citations: entitlement.citations,
    agent: entitlement.agent,
    customer: entitlement.customer,
  };
}

/** Null: done by others, or nothing that an offer holds. */
const kindOf: Record<Remedy, RemedyKind | null> = {
  NO_REASON_RETURN: "return_refund",
  RETURN_REFUND: "return_refund",
  REFUND_ONLY: "refund_only",
  PARTIAL_REFUND: "partial_refund",
  REPLACE: "exchange",
  REPAIR: "repair",
  REDELIVER: "reship",
  COMPLETE_QUANTITY: "reship",
  PERFORM_CONTRACT: "reship",
  COMPENSATE_LOSS: "statutory_damages",
  COMPENSATE_INJURY: "statutory_damages",
  COMPENSATE_MENTAL: "statutory_damages",
  NECESSARY_COST: "freight",
  PUNITIVE_FRAUD_3X: "statutory_damages",
  PUNITIVE_FOOD_10X: "statutory_damages",
  PUNITIVE_DRUG_10X: "statutory_damages",
  PUNITIVE_DEFECT_2X: "statutory_damages",
  PROMISED_COMPENSATION: "statutory_damages",
  DEPOSIT_DOUBLE_RETURN: "statutory_damages",
  DEPOSIT_REFUND: "refund_only",
  PREPAID_REFUND: "refund_only",
  PREPAID_INTEREST: "statutory_damages",
  PRICE_DIFF_REFUND: "price_difference",
  SUBSCRIPTION_REFUND: "refund_only",
  MINOR_REFUND: "refund_only",
  RECALL_REMEDY: "exchange",
  GIFT_REPLACE: "reship",
  POINTS_RESTORE: "points",
  INVOICE: null,
  SELLER_INFO: null,
  CANCEL_SUBSCRIPTION: null,
  STOP_INFRINGEMENT: null,
  APOLOGY: "apology",
  STOP_MARKETING: null,
  EXPRESS_CLAIM: null,
  REGULATOR_HANDLING: null,
};
