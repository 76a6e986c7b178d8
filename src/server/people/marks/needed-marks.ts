import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** What decides which marks a case asks for. */
export type MarkedCase = { id: string; severity: string; category: string | null };
export type NeededMark = { code: string; title: { zh: string; en: string } };

/** The marks that this case asks for, by what the house has published; none where it published nothing. */
export async function neededMarks(tx: Tx, complaint: MarkedCase): Promise<NeededMark[]> {
  const { rows } = await sql<NeededMark>`
    SELECT code, mark->'title' AS title
    FROM (SELECT DISTINCT ON (code) * FROM mark_version ORDER BY code, version DESC) latest
    WHERE ${complaint.severity} = ANY (severities)
      OR ${complaint.category} = ANY (categories)
      OR (for_regulator AND EXISTS (
        SELECT FROM regulator_matter WHERE complaint_id = ${complaint.id} AND closed_at IS NULL))
    ORDER BY code`.execute(tx);
  return rows;
}
