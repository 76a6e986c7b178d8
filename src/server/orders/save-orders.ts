import { sql } from "kysely";
import { customersFor } from "../customers/customers-for.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { OrderRow } from "../gateways/tables/import-rows/join-order.ts";
import type { OrderOfShop, SavedOrder } from "./order-of-shop.ts";
import { saveItems } from "./save-items.ts";
import { saveParcels } from "./save-parcels.ts";

/**
 * Saves orders with their items, batches and parcels. An order of the same shop and number is brought up to date: what the
 * file says counts, what it does not say stays. No number may occur twice. @returns how many were new.
 */
export async function saveOrders(tx: Tx, orders: OrderOfShop[]): Promise<number> {
  if (orders.length === 0) return 0;
  const known = await knownOrders(tx, orders);
  const isKnown = (order: OrderOfShop) => known.has(keyOf(order));
  const unknown = orders.filter((order) => !isKnown(order));
  const newCustomers = await customersFor(tx, unknown.map(contactOf));
  const customerOf = new Map(unknown.map((order, index) => [keyOf(order), newCustomers[index]!]));

  const saved = orders.map((order) => ({ ...order, id: known.get(keyOf(order))?.id ?? newId() }));
  await upsertOrders(
    tx,
    saved.map((order) => ({
      ...order,
      customerId: known.get(keyOf(order))?.customerId ?? customerOf.get(keyOf(order))!,
    })),
  );
  await saveItems(tx, saved);
  await saveParcels(tx, saved);
  return unknown.length;
}

/** Which of these orders are here already, by shop and number. */
export async function knownOrders(
  tx: Tx,
  orders: OrderOfShop[],
): Promise<Map<string, { id: string; customerId: string }>> {
  if (orders.length === 0) return new Map();
  const rows = await tx
    .selectFrom("orders")
    .select(["id", "shop_id", "number", "customer_id"])
    .where(
      "number",
      "in",
      orders.map(({ row }) => row.orderNumber),
    )
    .execute();
  return new Map(
    rows.map(({ id, shop_id, number, customer_id }) => [
      `${shop_id} ${number}`,
      { id, customerId: customer_id },
    ]),
  );
}

export function keyOf({ shopId, row }: OrderOfShop): string {
  return `${shopId} ${row.orderNumber}`;
}

function contactOf({ row }: OrderOfShop) {
  return { sourceId: row.customerSourceId, name: row.customerName, phone: row.phone, email: row.email };
}

async function upsertOrders(tx: Tx, orders: (SavedOrder & { customerId: string })[]): Promise<void> {
  const staff = await staffByEmail(tx, orders);
  await tx
    .insertInto("orders")
    .values(
      orders.map(({ id, shopId, customerId, row }) => ({
        id,
        shop_id: shopId,
        number: row.orderNumber,
        customer_id: customerId,
        state: stateOf(row),
        currency: row.currency,
        total_minor: row.totalMinor,
        freight_minor: row.freightMinor,
        ordered_at: row.orderedAt,
        paid_at: row.paidAt ?? null,
        shipped_at: row.shippedAt ?? null,
        delivered_at: row.deliveredAt ?? null,
        promised_at: row.promisedAt ?? null,
        province: row.province ?? null,
        city: row.city ?? null,
        campaign: row.campaign ?? null,
        served_by: staff.get(row.servedBy?.toLowerCase() ?? "") ?? null,
        imported_at: tx.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "shop_id", "number"]).doUpdateSet((of) => ({
        state: of.ref("excluded.state"),
        currency: of.ref("excluded.currency"),
        total_minor: of.ref("excluded.total_minor"),
        freight_minor: of.ref("excluded.freight_minor"),
        ordered_at: of.ref("excluded.ordered_at"),
        paid_at: sql`coalesce(excluded.paid_at, orders.paid_at)`,
        shipped_at: sql`coalesce(excluded.shipped_at, orders.shipped_at)`,
        delivered_at: sql`coalesce(excluded.delivered_at, orders.delivered_at)`,
        promised_at: sql`coalesce(excluded.promised_at, orders.promised_at)`,
        province: sql`coalesce(excluded.province, orders.province)`,
        city: sql`coalesce(excluded.city, orders.city)`,
        campaign: sql`coalesce(excluded.campaign, orders.campaign)`,
        served_by: sql`coalesce(excluded.served_by, orders.served_by)`,
        imported_at: tx.now,
      })),
    )
    .execute();
}

// Whoever served an order and has no account here any more is left unnamed: the order counts all the same.
async function staffByEmail(tx: Tx, orders: OrderOfShop[]): Promise<Map<string, string>> {
  const emails = [...new Set(orders.flatMap(({ row }) => row.servedBy?.toLowerCase() ?? []))];
  if (emails.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "email"]).where("email", "in", emails).execute();
  return new Map(rows.map(({ id, email }) => [email, id]));
}

// A file without a state column still says by its times how far the order is.
function stateOf({ state, paidAt, shippedAt, deliveredAt }: OrderRow): string {
  if (state) return state;
  if (deliveredAt) return "delivered";
  if (shippedAt) return "shipped";
  return paidAt ? "paid" : "created";
}
