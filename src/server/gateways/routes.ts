import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { addGateway } from "./connections/add-gateway.ts";
import { changeGateway } from "./connections/change-gateway.ts";
import { listGateways } from "./connections/present-gateway.ts";
import { testGateway } from "./connections/test-gateway.ts";

export function gatewayHandlers(house: House) {
  return {
    listGateways: ({ actor }) => withTenant(actor.tenantId, (tx) => listGateways(tx, house)),
    addGateway: ({ actor, body }) => addGateway(house, actor, body),
    changeGateway: ({ actor, params, body }) => changeGateway(house, actor, params.id, body),
    testGateway: ({ actor, params }) => testGateway(house, actor.tenantId, params.id),
  } satisfies Partial<Handlers>;
}
