import type { Wording } from "../../refusals.ts";

export const wordingKinds = [
  "vague_time",
  "refusal_without_alternative",
  "blame_customer",
  "arguing",
  "rude_or_sarcastic",
  "absolute_promise",
  "over_authority_promise",
  "legal_conclusion",
  "fault_admission_legal",
  "private_contact",
  "off_platform_payment",
  "customer_personal_data",
  "other_customer_fine",
  "wrong_order_or_name",
] as const;
export type WordingKind = (typeof wordingKinds)[number];

/** `block` may not go out, `warn` should be said otherwise, `hint` is mild. */
export type WordingSeverity = "block" | "warn" | "hint";

/** Words that should not go out as they are. `span` is `[start, end)` in UTF-16 units of the text as it was written. */
export type WordingFinding = {
  kind: WordingKind;
  span: [number, number];
  severity: WordingSeverity;
  reason: Wording;
  suggestion: Wording;
  /** Which pattern of the packs, or which rule, found it. */
  patternId: string;
};

/** What is known of the case the words are written in. */
export type WordingContext = {
  stage?: string;
  category?: string;
  channel?: string;
  orderNumber?: string;
  customerName?: string;
  /** How much goodwill the writer may give unasked. */
  agentLimitYuan?: number;
};
