import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { latestAssessment } from "../../law/assessment/latest-assessment.ts";
import { type Right, rightsIn } from "./rights.ts";

/** What the customer may demand of us in this chapter; null while nobody has assessed it. */
export async function rightsFor(
  tx: Tx,
  { id, chapter }: Pick<Complaint, "id" | "chapter">,
): Promise<Right[] | null> {
  const assessment = await latestAssessment(tx, id);
  return assessment?.chapter === chapter ? rightsIn(assessment.result) : null;
}
