import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { findOrders } from "./find-orders.ts";

export function orderHandlers() {
  return {
    findOrders: ({ actor, query }) => withTenant(actor.tenantId, (tx) => findOrders(tx, actor, query)),
  } satisfies Partial<Handlers>;
}
