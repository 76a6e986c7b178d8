import type { Selectable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Assessment as AssessmentTable } from "../../db/tables.gen.ts";
import type { Evaluation } from "../entitlement.ts";
import type { LaidRule } from "../layers/lay-rules.ts";
import type { FactSource, FactValues } from "./known-fact.ts";

export type Assessment = {
  id: string;
  complaintId: string;
  chapter: number;
  /** What the record knew, before the house's promises were laid upon it. */
  facts: FactValues;
  sources: Partial<Record<string, FactSource>>;
  /** What the customer is entitled to, what not, and by which rules. */
  result: Evaluation;
  /** The house's own rules that bound it for this purchase. */
  layers: LaidRule[];
  /** The same ground gives the same result. */
  ground: string;
  assessedBy: { kind: string; id: string };
  assessedAt: Date;
};

/** The assessment that stands for a complaint; null while nobody has assessed it. */
export async function latestAssessment(tx: Tx, complaintId: string): Promise<Assessment | null> {
  const row = await tx
    .selectFrom("assessment")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("assessed_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? assessmentOf(row) : null;
}

export function assessmentOf(row: Selectable<AssessmentTable>): Assessment {
  return {
    id: row.id,
    complaintId: row.complaint_id,
    chapter: row.chapter,
    facts: row.facts as FactValues,
    sources: row.sources as Assessment["sources"],
    result: row.result as unknown as Evaluation,
    layers: (row.packs as unknown as { layers: LaidRule[] }).layers,
    ground: row.ground,
    assessedBy: { kind: row.assessed_by_kind, id: row.assessed_by_id },
    assessedAt: row.assessed_at,
  };
}
