import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { findInWords } from "./find-in-words.ts";
import { listPromises } from "./list-promises.ts";
import { makePromise, sendWithPromises } from "./make-promise.ts";
import { promiseFigures } from "./promise-figures.ts";
import { releasePromise } from "./release-promise.ts";

export function ledgerHandlers() {
  return {
    sendMessage: ({ actor, params, body }) => sendWithPromises(actor, params.number, body),
    findPromises: ({ actor, params, body }) => findInWords(actor, params.number, body.text),
    makePromise: ({ actor, params, body }) => makePromise(actor, params.number, body),
    releasePromise: ({ actor, params, body }) => releasePromise(actor, params.number, params.id, body),
    listPromises: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listPromises(tx, actor, query)),
    promiseFigures: ({ actor }) => withTenant(actor.tenantId, promiseFigures),
  } satisfies Partial<Handlers>;
}
