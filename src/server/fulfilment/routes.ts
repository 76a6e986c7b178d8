import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { executionHandlers } from "./execution/routes.ts";
import { keepPromise } from "./keep-promise.ts";
import { ledgerHandlers } from "./ledger/routes.ts";
import { reconsiderSettlement } from "./reconsider-settlement.ts";
import { revisePromise } from "./revise-promise.ts";

export function fulfilmentHandlers(house: House) {
  return {
    ...executionHandlers(house),
    ...ledgerHandlers(),
    keepPromise: ({ actor, params, body }) => keepPromise(actor, params.number, params.id, body),
    revisePromise: ({ actor, params, body }) => revisePromise(actor, params.number, params.id, body),
    reconsiderSettlement: ({ actor, params, body }) => reconsiderSettlement(actor, params.number, body),
  } satisfies Partial<Handlers>;
}
