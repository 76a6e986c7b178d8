import type { components, operations } from "../../../shared/api/schema.gen.ts";

export type GatewayOrder = components["schemas"]["GatewayOrder"];
export type ListedOrder =
  operations["listGatewayOrders"]["responses"][200]["content"]["application/json"]["rows"][number];
export type Mismatch = components["schemas"]["GatewayMismatch"];
export type OrderWay = GatewayOrder["ways"][number];
