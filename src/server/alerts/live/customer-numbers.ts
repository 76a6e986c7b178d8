import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** The engine's whole number of each customer. The caller holds the engine's lock. */
export async function customerNumbers(tx: Tx, customerIds: readonly string[]): Promise<Map<string, number>> {
  const asked = [...new Set(customerIds)];
  if (asked.length === 0) return new Map();
  const known = await keptNumbers(tx, asked);
  const fresh = asked.filter((id) => !known.has(id));
  const first = await firstFree(tx, fresh.length);
  const rows = fresh.map((customerId, at) => ({ customer_id: customerId, number: first + at }));
  if (rows.length > 0) await tx.insertInto("signal_customer").values(rows).execute();
  return new Map([...known, ...rows.map((row): [string, number] => [row.customer_id, row.number])]);
}

async function keptNumbers(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("signal_customer")
    .select(["customer_id", "number"])
    .where("customer_id", "in", ids)
    .execute();
  return new Map(rows.map(({ customer_id, number }) => [customer_id, number]));
}

async function firstFree(tx: Tx, wanted: number): Promise<number> {
  if (wanted === 0) return 0;
  const { next } = await tx
    .selectFrom("signal_customer")
    .select(sql<number>`coalesce(max(number) + 1, 0)::bigint`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}
