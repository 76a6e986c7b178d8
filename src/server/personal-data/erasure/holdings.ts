import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { opinionsNaming } from "../opinions-naming.ts";
import type { Holdings } from "./rules.ts";

/** Everything the house holds about a customer, as far as erasing it is in question. */
export async function holdingsOf(tx: Tx, customerId: string): Promise<Holdings> {
  const { name, phone, email } = await tx
    .selectFrom("customer")
    .select(["name", "phone", "email"])
    .where("id", "=", customerId)
    .executeTakeFirstOrThrow();
  return {
    hasContact: Boolean(name ?? phone ?? email),
    complaints: await complaintsOf(tx, customerId),
    orders: await ordersOf(tx, customerId),
    opinions: await opinionsOf(tx, customerId),
  };
}

async function complaintsOf(tx: Tx, customerId: string): Promise<Holdings["complaints"]> {
  const { rows } = await sql<Holdings["complaints"][number]>`
    SELECT c.id, c.number, c.state IN ('closed', 'withdrawn', 'merged') AS "hasEnded", c.words_erased_at IS NOT NULL AS "isErased",
      EXISTS (SELECT FROM legal_hold h WHERE h.complaint_id = c.id AND h.released_at IS NULL) AS "isHeld",
      1 + (SELECT count(*) FROM message m WHERE m.complaint_id = c.id) + (SELECT count(*) FROM note n WHERE n.complaint_id = c.id) AS words,
      (SELECT count(*) FROM attachment a WHERE a.complaint_id = c.id) AS files
    FROM complaint c WHERE c.customer_id = ${customerId} ORDER BY c.received_at, c.id`.execute(tx);
  return rows;
}

async function ordersOf(tx: Tx, customerId: string): Promise<Holdings["orders"]> {
  const rows = await tx
    .selectFrom("orders")
    .select(["id", "number", "ordered_at", "paid_at", "delivered_at", "traces_erased_at"])
    .where("customer_id", "=", customerId)
    .orderBy("ordered_at")
    .execute();
  return rows.map(({ id, number, ordered_at, paid_at, delivered_at, traces_erased_at }) => ({
    id,
    number,
    completedAt: delivered_at ?? paid_at ?? ordered_at,
    isErased: traces_erased_at !== null,
  }));
}

async function opinionsOf(tx: Tx, customerId: string): Promise<string[]> {
  const ids = await opinionsNaming(tx, customerId);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("opinion_item")
    .leftJoin("alert", (join) =>
      join.onRef("alert.id", "=", "opinion_item.alert_id").on("alert.closed_at", "is", null),
    )
    .select("opinion_item.id")
    .where("opinion_item.id", "in", ids)
    .where("opinion_item.erased_at", "is", null)
    .where("alert.id", "is", null)
    .orderBy("opinion_item.id")
    .execute();
  return rows.map(({ id }) => id);
}
