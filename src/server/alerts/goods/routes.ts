import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { approveHold, refuseHold, withdrawHold } from "./approve-hold.ts";
import { liftHold, proveHold, takeHold } from "./do-hold.ts";
import { listHolds } from "./list-holds.ts";
import { prepareHold } from "./prepare-hold.ts";

export function goodsHandlers() {
  return {
    listHolds: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listHolds(tx, actor, query)),
    prepareHold: ({ actor, body }) => prepareHold(actor, body),
    approveHold: ({ actor, params, body }) => approveHold(actor, params.hold, body),
    refuseHold: ({ actor, params, body }) => refuseHold(actor, params.hold, body),
    withdrawHold: ({ actor, params, body }) => withdrawHold(actor, params.hold, body),
    takeHold: ({ actor, params, body }) => takeHold(actor, params.hold, body),
    proveHold: ({ actor, params, body }) => proveHold(actor, params.hold, body),
    liftHold: ({ actor, params, body }) => liftHold(actor, params.hold, body),
  } satisfies Partial<Handlers>;
}
