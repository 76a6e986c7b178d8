import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { PartIn } from "./rules.ts";

/** Who had a part in the result of each of these complaints. */
export async function partIn(tx: Tx, complaintIds: string[]): Promise<Map<string, PartIn>> {
  if (complaintIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("complaint")
    .select([
      "complaint.id",
      "complaint.owner_id as ownerId",
      sql<
        string[]
      >`ARRAY(SELECT ruled_by FROM responsibility r WHERE r.tenant_id = complaint.tenant_id AND r.complaint_id = complaint.id)`.as(
        "rulers",
      ),
      sql<
        string[]
      >`ARRAY(SELECT prepared_by FROM remedy_offer o WHERE o.tenant_id = complaint.tenant_id AND o.complaint_id = complaint.id)`.as(
        "preparers",
      ),
      sql<
        string[]
      >`ARRAY(SELECT decided_by FROM approval a WHERE a.tenant_id = complaint.tenant_id AND a.complaint_id = complaint.id AND decided_by IS NOT NULL)`.as(
        "approvers",
      ),
      sql<
        string[]
      >`ARRAY(SELECT issued_by FROM decision_letter l WHERE l.tenant_id = complaint.tenant_id AND l.complaint_id = complaint.id)`.as(
        "issuers",
      ),
    ])
    .where("complaint.id", "in", complaintIds)
    .execute();
  return new Map(rows.map(({ id, ...part }) => [id, part]));
}
