import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { findOrders } from "./find-orders.ts";
import { saveStock } from "./save-stock.ts";

export function orderHandlers() {
  return {
    findOrders: ({ actor, query }) => withTenant(actor.tenantId, (tx) => findOrders(tx, actor, query)),
    saveStock: ({ actor, body }) => saveStock(actor, body.rows),
  } satisfies Partial<Handlers>;
}
