import type { StaffView } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";

type Facts = Record<string, unknown> & { columns?: Record<string, string> };

/** What an imported complaint's source said beside its words: the fields it named, then the columns nobody mapped. */
export async function sourceFactsOf(tx: Tx, complaintId: string): Promise<StaffView["sourceFacts"]> {
  const row = await tx
    .selectFrom("complaint_source_facts")
    .select("facts")
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!row) return [];
  const { columns = {}, ...fields } = row.facts as Facts;
  return [...Object.entries(fields), ...Object.entries(columns)].map(([name, text]) => ({
    name,
    text: String(text),
  }));
}
