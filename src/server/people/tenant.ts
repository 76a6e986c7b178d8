import type { Tx } from "../db/database.ts";

/** The merchant whose rows this transaction sees. */
export function ownTenant(tx: Tx) {
  return tx.selectFrom("tenant").selectAll().executeTakeFirstOrThrow();
}
