import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { confirmSignal, mergeSignal, rejectSignal } from "./judging/judge-signal.ts";
import { listSignals } from "./judging/list-signals.ts";
import { readSignal } from "./judging/read-signal.ts";

export function signalHandlers() {
  return {
    listSignals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listSignals(tx, query)),
    readSignal: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readSignal(tx, params.number)),
    confirmSignal: ({ actor, params, body }) => confirmSignal(actor, params.number, body),
    rejectSignal: ({ actor, params, body }) => rejectSignal(actor, params.number, body),
    mergeSignal: ({ actor, params, body }) => mergeSignal(actor, params.number, body),
  } satisfies Partial<Handlers>;
}
