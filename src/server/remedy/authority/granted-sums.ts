import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** What is reserved or spent already: by a person on a day, and for a customer within the days before it. */
export type GrantedSums = { dayMinor: number; customerMinor: number };

export async function grantedSums(
  tx: Tx,
  staffId: string,
  customerId: string,
  today: string,
  customerDays: number,
): Promise<GrantedSums> {
  const { rows } = await sql<GrantedSums>`SELECT
    (SELECT coalesce(sum(amount_minor), 0)::bigint FROM remedy_grant
      WHERE granted_by = ${staffId} AND granted_on = ${today}::date AND state <> 'released') AS "dayMinor",
    (SELECT coalesce(sum(amount_minor), 0)::bigint FROM remedy_grant
      WHERE customer_id = ${customerId} AND granted_on > ${today}::date - ${customerDays}::int
        AND state <> 'released') AS "customerMinor"`.execute(tx);
  return rows[0]!;
}
