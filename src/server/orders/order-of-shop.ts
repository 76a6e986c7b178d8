import type { OrderRow } from "../gateways/tables/import-rows/join-order.ts";

/** An order as a file says it, and the shop it was placed at. */
export type OrderOfShop = { shopId: string; row: OrderRow };

/** The same once it has its id here. */
export type SavedOrder = OrderOfShop & { id: string };
