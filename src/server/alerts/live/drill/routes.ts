import { withTenant } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import type { Handlers } from "../../../http/handlers.ts";
import { languageOf } from "../../../http/language.ts";
import { drillBatches } from "./drill-batches.ts";
import { listDrills, readDrill } from "./read-drills.ts";
import { startDrill } from "./start-drill.ts";

export function signalDrillHandlers(house: House) {
  return {
    listSignalDrills: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listDrills(tx, query)),
    listDrillBatches: ({ actor, query }) => withTenant(actor.tenantId, (tx) => drillBatches(tx, query)),
    startSignalDrill: ({ actor, body, request }) => startDrill(house, actor, body, languageOf(request)),
    readSignalDrill: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readDrill(tx, params.id)),
  } satisfies Partial<Handlers>;
}
