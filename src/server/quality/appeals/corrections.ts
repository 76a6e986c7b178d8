import type { z } from "zod";
import type { correction } from "../../../shared/api/appeal-fields.ts";
import type { Tx } from "../../db/database.ts";

export type Correction = z.input<typeof correction>;

/** What was corrected of an evaluation, in order. */
export async function correctionsOf(tx: Tx, evaluationId: string): Promise<Correction[]> {
  const rows = await tx
    .selectFrom("evaluation_correction")
    .innerJoin("staff", "staff.id", "evaluation_correction.corrected_by")
    .selectAll("evaluation_correction")
    .select("staff.name")
    .where("evaluation_id", "=", evaluationId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    scoreBefore: row.score_before,
    scoreAfter: row.score_after,
    hadCritical: row.had_critical,
    hasCritical: row.has_critical,
    answers: row.answers as Correction["answers"],
    correctedBy: { id: row.corrected_by, name: row.name },
    correctedAt: row.corrected_at.toISOString(),
  }));
}
