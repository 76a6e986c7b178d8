import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

/** The posts elsewhere that name a complaint or an order of a customer, by id. */
export async function opinionsNaming(tx: Tx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.item_id AS id FROM opinion_match m JOIN complaint c ON c.tenant_id = m.tenant_id AND c.id = m.complaint_id
    WHERE c.customer_id = ${customerId}
    UNION
    SELECT m.item_id FROM opinion_match m JOIN orders o ON o.tenant_id = m.tenant_id AND o.id = m.order_id
    WHERE o.customer_id = ${customerId}
    ORDER BY id`.execute(tx);
  return rows.map(({ id }) => id);
}
