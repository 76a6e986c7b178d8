import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { confirmSignal, mergeSignal, rejectSignal } from "./judging/judge-signal.ts";
import { listSignals } from "./judging/list-signals.ts";
import { readSignal } from "./judging/read-signal.ts";

export function signalHandlers() {
  return {
    listSignals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listSignals(tx, query)),
    readSignal: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readSignal(tx, params.signal)),
    confirmSignal: ({ actor, params, body }) => confirmSignal(actor, params.signal, body),
    rejectSignal: ({ actor, params, body }) => rejectSignal(actor, params.signal, body),
    mergeSignal: ({ actor, params, body }) => mergeSignal(actor, params.signal, body),
  } satisfies Partial<Handlers>;
}
