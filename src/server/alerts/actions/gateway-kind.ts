import type { GatewayKind } from "../../../shared/gateway-parts.ts";

const kinds: Record<string, GatewayKind> = {
  notice: "sms",
  coupon: "coupon",
  refund: "refund",
  exchange: "exchange",
};

/** What the outside is told to do for each recipient of an action. */
export function gatewayKindOf(actionKind: string): GatewayKind {
  return kinds[actionKind]!;
}
