import type { InspectedConversation } from "../inspected-conversation.ts";
import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

type Field = Params<"record_complete">["fields"][number];

/** What a later reader needs stands in the record. */
export function checkRecordComplete(
  { conversation }: Subject,
  { fields }: Params<"record_complete">,
): Finding {
  if (conversation.endedHow === "withdrawn") return notApplicable("withdrawn");
  const has = filledIn(conversation);
  const missing = fields.filter((field) => !has[field]);
  if (missing.length === 0) return met("record_complete", { fields: fields.length });
  return broken("record_incomplete", { values: { fields: missing.join(" ") } });
}

function filledIn({ category, secondCategory, record }: InspectedConversation): Record<Field, boolean> {
  return {
    category: category !== null,
    second_category: secondCategory !== null,
    demand: record.hasDemand,
    order: record.hasOrder,
    finding: record.hasFinding,
    evidence: record.hasEvidence,
    responsibility: record.shares.length > 0,
  };
}
