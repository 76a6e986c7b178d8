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
      withTenant(actor.tenantId, (tx) => readAction(tx, actor, params.action)),
    listRecipients: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listRecipients(tx, params.action, query)),
    submitAction: ({ actor, params, body }) => submitAction(actor, params.action, body),
    approveAction: ({ actor, params, body }) => approveAction(actor, params.action, body),
    refuseAction: ({ actor, params, body }) => refuseAction(actor, params.action, body),
    startAction: ({ actor, params, body }) => startAction(actor, params.action, body),
    pauseAction: ({ actor, params, body }) => pauseAction(actor, params.action, body),
    stopAction: ({ actor, params, body }) => stopAction(actor, params.action, body),
    cancelAction: ({ actor, params, body }) => cancelAction(actor, params.action, body),
    retryAction: ({ actor, params, body }) => retryAction(actor, params.action, body),
  } satisfies Partial<Handlers>;
}
