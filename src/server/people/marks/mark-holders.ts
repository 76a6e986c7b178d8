import { sql } from "kysely";
import { type Role, roleMay, roles } from "../../../shared/roles.ts";
import type { Tx } from "../../db/database.ts";

type Holder = { id: string; name: string };

const most = 20;
const handlers: Role[] = roles.filter((role) => roleMay(role, "complaint.accept"));

/** Colleagues who are here, handle complaints and have all of these marks in force. */
export async function holdersOf(tx: Tx, codes: string[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    SELECT id, name FROM staff
    WHERE is_active AND role = ANY (${handlers})
      AND (SELECT count(DISTINCT mark_code) FROM certificate
        WHERE staff_id = staff.id AND mark_code = ANY (${codes}) AND expires_at > ${tx.now} AND revoked_at IS NULL)
        = ${codes.length}
    ORDER BY name, id LIMIT ${most}`.execute(tx);
  return rows;
}

/** Those of these marks somebody has in force. */
export async function validMarks(tx: Tx, staffId: string, codes: string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("certificate")
    .select("mark_code")
    .distinct()
    .where("staff_id", "=", staffId)
    .where("mark_code", "in", codes)
    .where("expires_at", ">", tx.now)
    .where("revoked_at", "is", null)
    .execute();
  return rows.map(({ mark_code }) => mark_code);
}
