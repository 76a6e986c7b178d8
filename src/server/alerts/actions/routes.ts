import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { approveAction, refuseAction, submitAction } from "./approve-action.ts";
import { listActions } from "./list-actions.ts";
import { listRecipients } from "./list-recipients.ts";
import { countSegment } from "./preparing/count-segment.ts";
import { prepareAction } from "./preparing/prepare-action.ts";
import { readAction } from "./read-action.ts";
import { cancelAction, pauseAction, retryAction, startAction, stopAction } from "./run-action.ts";

export function actionHandlers() {
  return {
    countSegment: ({ actor, body }) => withTenant(actor.tenantId, (tx) => countSegment(tx, body.segment)),
    prepareAction: ({ actor, body }) => prepareAction(actor, body),
    listActions: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listActions(tx, query)),
    readAction: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readAction(tx, actor, params.number)),
    listRecipients: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listRecipients(tx, params.number, query)),
    submitAction: ({ actor, params, body }) => submitAction(actor, params.number, body),
    approveAction: ({ actor, params, body }) => approveAction(actor, params.number, body),
    refuseAction: ({ actor, params, body }) => refuseAction(actor, params.number, body),
    startAction: ({ actor, params, body }) => startAction(actor, params.number, body),
    pauseAction: ({ actor, params, body }) => pauseAction(actor, params.number, body),
    stopAction: ({ actor, params, body }) => stopAction(actor, params.number, body),
    cancelAction: ({ actor, params, body }) => cancelAction(actor, params.number, body),
    retryAction: ({ actor, params, body }) => retryAction(actor, params.number, body),
  } satisfies Partial<Handlers>;
}
