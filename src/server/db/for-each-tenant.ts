import { sql } from "kysely";
import { type Tx, withoutTenant, withTenant } from "./database.ts";

/** Work of the house that visits every merchant in turn, each within its own walls. */
export async function forEachTenant(work: (tx: Tx) => Promise<void>): Promise<void> {
  const { rows } = await sql<{ id: string }>`SELECT tenant_ids() AS id`.execute(withoutTenant());
  for (const { id } of rows) await withTenant(id, work);
}
