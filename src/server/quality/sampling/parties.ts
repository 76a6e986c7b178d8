import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** Who had a hand in each of these conversations: its agent, the owner, who wrote, ruled, prepared or approved. */
export async function partiesOf(tx: Tx, conversationIds: string[]): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ id: string; staff: string }>`
    SELECT c.id, party.staff
      FROM conversation c
      CROSS JOIN LATERAL (
        SELECT c.staff_id::text AS staff
        UNION SELECT owner_id::text FROM complaint o WHERE o.tenant_id = c.tenant_id AND o.id = c.complaint_id
        UNION SELECT author_id FROM message m
               WHERE m.tenant_id = c.tenant_id AND m.complaint_id = c.complaint_id AND m.author_kind = 'staff'
        UNION SELECT ruled_by::text FROM responsibility r
               WHERE r.tenant_id = c.tenant_id AND r.complaint_id = c.complaint_id
        UNION SELECT prepared_by::text FROM remedy_offer p
               WHERE p.tenant_id = c.tenant_id AND p.complaint_id = c.complaint_id
        UNION SELECT decided_by::text FROM approval a
               WHERE a.tenant_id = c.tenant_id AND a.complaint_id = c.complaint_id
      ) AS party
     WHERE c.id = ANY(${conversationIds}::uuid[]) AND party.staff IS NOT NULL`.execute(tx);
  const parties = new Map(conversationIds.map((id) => [id, new Set<string>()]));
  for (const { id, staff } of rows) parties.get(id)!.add(staff);
  return parties;
}
