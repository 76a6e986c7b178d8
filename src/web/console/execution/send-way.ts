import { api, once } from "../api.ts";
import type { OrderWay } from "./gateway-order.ts";

export type Entered = { reference?: string; reason?: string; toStaffId?: string; words?: string };

/** Each way out is a deed with a route of its own. */
export async function sendWay(
  path: { number: string; id: string },
  way: OrderWay,
  { reference = "", reason = "", toStaffId = "", words = "" }: Entered,
  key: string,
): Promise<unknown> {
  const to = { params: { path }, headers: once(key) };
  const order = "/api/complaints/{number}/gateway-orders/{id}";
  switch (way) {
    case "release":
      return api.POST(`${order}/release`, { ...to, body: {} });
    case "retry":
      return api.POST(`${order}/retry`, { ...to, body: {} });
    case "confirm":
      return api.POST(`${order}/confirm`, { ...to, body: { reference, reason } });
    case "reverse":
      return api.POST(`${order}/reverse`, { ...to, body: { reason } });
    case "hand_on":
      return api.POST(`${order}/hand-on`, { ...to, body: { toStaffId, words } });
  }
}
