import type { z } from "zod";
import type { gatewayRoutes } from "../../../shared/api/gateway-routes.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { GatewayTrouble } from "../protocol/gateway.ts";
import { gatewayRow } from "./gateway-row.ts";
import { openGateway } from "./open-gateway.ts";

type Health = z.input<typeof gatewayRoutes.testGateway.answer>;

/** Whether a gateway answers, signed, and what it says it can do. Nothing is ordered. */
export async function testGateway(house: House, tenantId: string, id: string): Promise<Health> {
  const row = await withTenant(tenantId, (tx) => gatewayRow(tx, id));
  try {
    const { name, kinds } = await openGateway(house, row).hello();
    return { isWell: true, trouble: null, status: null, name, kinds };
  } catch (error) {
    if (!(error instanceof GatewayTrouble)) throw error;
    return { isWell: false, trouble: error.trouble, status: error.status ?? null, name: null, kinds: [] };
  }
}
