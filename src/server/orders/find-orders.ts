import { sql } from "kysely";
import { maskPhone } from "../../shared/mask.ts";
import type { Actor } from "../actor.ts";
import { normalisePhone } from "../customers/phone.ts";
import { shownName } from "../customers/shown-name.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";
import { type OrderView, orderViews } from "./order-view.ts";

type Wanted = { q: string; after?: string; limit: number };
type FoundOrder = OrderView & { customerName: string | null; maskedPhone: string | null };

/** Orders by their number, a tracking number or a customer's whole phone, the newest first. A part of one finds nothing. */
export async function findOrders(
  tx: Tx,
  reader: Actor,
  { q, after, limit }: Wanted,
): Promise<{ rows: FoundOrder[]; next: string | null }> {
  const found = await behind(ordersOf(tx, q), after)
    .orderBy("orders.ordered_at", "desc")
    .orderBy("orders.id", "desc")
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const views = await orderViews(
    tx,
    page.map(({ id }) => id),
  );
  return {
    rows: views.map((view, index) => ({ ...view, ...customerOf(reader, page[index]!) })),
    next: found.length > page.length ? page.at(-1)!.id : null,
  };
}

function ordersOf(tx: Tx, q: string) {
  return tx
    .selectFrom("orders")
    .innerJoin("customer", "customer.id", "orders.customer_id")
    .select(["orders.id", "customer.name", "customer.phone"])
    .where("orders.id", "in", meantBy(tx, q));
}

// One look-up per index, then joined: with OR, PostgreSQL would read every order.
function meantBy(tx: Tx, q: string) {
  return tx
    .selectFrom("orders")
    .select("id")
    .where("number", "=", q)
    .union(tx.selectFrom("parcel").select("order_id as id").where("tracking_number", "=", q))
    .union(
      tx
        .selectFrom("orders")
        .innerJoin("customer", "customer.id", "orders.customer_id")
        .select("orders.id")
        .where("customer.phone", "=", normalisePhone(q) ?? q),
    );
}

function behind(orders: ReturnType<typeof ordersOf>, after: string | undefined) {
  if (!after) return orders;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after)) throw brokenCursor();
  return orders.where(
    sql<boolean>`(orders.ordered_at, orders.id) < (SELECT last.ordered_at, last.id FROM orders last WHERE last.id = ${after})`,
  );
}

function brokenCursor(): Invalid {
  return new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}

function customerOf(reader: Actor, { name, phone }: { name: string | null; phone: string | null }) {
  return { customerName: shownName(reader, name), maskedPhone: phone && maskPhone(phone) };
}
