import { withTenant } from "../db/database.ts";
import type { Handlers } from "../http/handlers.ts";
import { chooseOption } from "./choose-option.ts";
import { approveOffer, refuseOffer } from "./decide-approval.ts";
import { draftOffer } from "./draft-offer.ts";
import { listApprovals } from "./list-approvals.ts";
import { requestApproval } from "./request-approval.ts";
import { sendOffer } from "./send-offer.ts";
import { counterOffer, declineOffer } from "./turn-down-offer.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

export function remedyHandlers() {
  return {
    draftOffer: ({ actor, params, body }) => draftOffer(actor, params.number, body),
    requestApproval: ({ actor, params, body }) => requestApproval(actor, params.number, params.id, body),
    sendOffer: ({ actor, params, body }) => sendOffer(actor, params.number, params.id, body),
    withdrawOffer: ({ actor, params, body }) => withdrawOffer(actor, params.number, params.id, body),
    recordChoice: ({ actor, params, body }) =>
      chooseOption(actor, params.number, { offerId: params.id, ...body }),
    recordCounter: ({ actor, params, body }) =>
      counterOffer(actor, params.number, { offerId: params.id, ...body }),
    recordDecline: ({ actor, params, body }) =>
      declineOffer(actor, params.number, { offerId: params.id, ...body }),
    listApprovals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listApprovals(tx, actor, query)),
    approveOffer: ({ actor, params, body }) => approveOffer(actor, params.id, body),
    refuseOffer: ({ actor, params, body }) => refuseOffer(actor, params.id, body),
  } satisfies Partial<Handlers>;
}
