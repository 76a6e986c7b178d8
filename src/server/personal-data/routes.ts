import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { listReveals } from "./contacts/list-reveals.ts";
import { revealContact } from "./contacts/reveal-contact.ts";
import { placeHold } from "./holds/place-hold.ts";
import { releaseHold } from "./holds/release-hold.ts";
import { answerDataRequest } from "./requests/answer-data-request.ts";
import { listDataRequests } from "./requests/list-data-requests.ts";
import { readDataRequest } from "./requests/present-request.ts";
import { changeRule } from "./retention/change-rule.ts";
import { confirmRun } from "./retention/confirm-run.ts";
import { listDue } from "./retention/list-due.ts";
import { readRetention } from "./retention/read-retention.ts";

export function personalDataHandlers() {
  return {
    revealContact: ({ actor, params, body }) => revealContact(actor, params.number, body),
    listReveals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listReveals(tx, query)),
    placeHold: ({ actor, params, body }) => placeHold(actor, params.number, body),
    releaseHold: ({ actor, params, body }) => releaseHold(actor, params.number, body),
    listDataRequests: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listDataRequests(tx, actor, query)),
    readDataRequest: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readDataRequest(tx, actor, params.id)),
    answerDataRequest: ({ actor, params, body }) => answerDataRequest(actor, params.id, body),
    readRetention: ({ actor }) => withTenant(actor.tenantId, readRetention),
    changeRetention: ({ actor, body }) => changeRule(actor, body),
    listDue: ({ actor }) => withTenant(actor.tenantId, listDue),
    runRetention: ({ actor, body }) => confirmRun(actor, body),
  } satisfies Partial<Handlers>;
}
