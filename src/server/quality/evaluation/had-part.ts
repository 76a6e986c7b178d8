import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** Looking is not taking part: these events are of readers. */
const reading = ["evidence_opened", "evidence_exported", "complaint_form_printed", "document_pack_exported"];

/**
 * Of these complaints, those in which the person had a part: owned or answered them, was asked to take them over, decided
 * anything in them. Whoever had a part does not judge.
 */
export async function hadPartIn(tx: Tx, staffId: string, complaintIds: string[]): Promise<Set<string>> {
  if (complaintIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("complaint")
    .select("id")
    .where("id", "in", complaintIds)
    .where(
      sql<boolean>`(owner_id = ${staffId}::uuid
        OR EXISTS (SELECT FROM conversation c WHERE c.tenant_id = complaint.tenant_id AND c.complaint_id = complaint.id
          AND c.staff_id = ${staffId}::uuid)
        OR EXISTS (SELECT FROM journal j WHERE j.tenant_id = complaint.tenant_id AND j.stream = complaint.id
          AND j.actor_kind = 'staff' AND j.actor_id = ${staffId} AND NOT j.type = ANY(${reading}))
        OR EXISTS (SELECT FROM hand_over h WHERE h.tenant_id = complaint.tenant_id AND h.complaint_id = complaint.id
          AND ${staffId}::uuid IN (h.from_staff_id, h.to_staff_id)))`,
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
