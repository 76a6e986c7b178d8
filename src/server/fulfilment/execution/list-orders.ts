import type { z } from "zod";
import type { gatewayRoutes } from "../../../shared/api/gateway-routes.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { type OrderState, toOrder } from "../../gateways/orders/gateway-order.ts";
import { presentOrders } from "../../gateways/orders/present-orders.ts";

type Filter = z.output<typeof gatewayRoutes.listGatewayOrders.query>;
type Listed = z.input<typeof gatewayRoutes.listGatewayOrders.answer>;

const statesOf: Record<Exclude<Filter["state"], "stuck">, OrderState[]> = {
  by_hand: ["by_hand"],
  under_way: ["waiting", "planned", "sent", "unknown", "compensating"],
  done: ["confirmed", "compensated", "cancelled"],
};

/** The execution desk: what is stuck, the longest first; else by age, what is done the newest first. */
export async function listGatewayOrders(tx: Tx, filter: Filter): Promise<Listed> {
  const found = await ordersOf(tx, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  const views = await presentOrders(tx, rows.map(toOrder), await peopleOf(tx));
  return {
    rows: views.map((view, index) => ({
      ...view,
      complaintNumber: rows[index]!.number,
      complaintTitle: rows[index]!.title,
    })),
    next: last ? cursorOf(filter.state === "stuck" ? last.stuck_at! : last.created_at, last.id) : null,
  };
}

function ordersOf(tx: Tx, { state, after, limit }: Filter) {
  const since =
    state === "stuck" ? ("gateway_order.stuck_at" as const) : ("gateway_order.created_at" as const);
  const direction = state === "done" ? "desc" : "asc";
  return tx
    .selectFrom("gateway_order")
    .innerJoin("complaint", "complaint.id", "gateway_order.complaint_id")
    .selectAll("gateway_order")
    .select(["complaint.number", "complaint.title"])
    .where((of) =>
      state === "stuck"
        ? of("gateway_order.stuck_at", "is not", null)
        : of("gateway_order.state", "in", statesOf[state]),
    )
    .where(behindCursor(after, [since, "gateway_order.id"], state === "done" ? "<" : ">"))
    .orderBy(since, direction)
    .orderBy("gateway_order.id", direction)
    .limit(limit + 1)
    .execute();
}
