import { readableComplaint } from "../complaint/readable-complaint.ts";
import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { chainsOf } from "./approval/chains.ts";
import { approveOffer, refuseOffer } from "./approval/decide-approval.ts";
import { decideLinkedApproval } from "./approval/link/decide-linked-approval.ts";
import { makeApprovalLink } from "./approval/link/make-approval-link.ts";
import { readLinkedApproval } from "./approval/link/read-linked-approval.ts";
import { listApprovals } from "./approval/list-approvals.ts";
import { putChain } from "./approval/put-chain.ts";
import { readApproval } from "./approval/read-approval.ts";
import { requestApproval } from "./approval/request-approval.ts";
import { addBudget } from "./budget/add-budget.ts";
import { changeBudget } from "./budget/change-budget.ts";
import { listBudgets } from "./budget/list-budgets.ts";
import { chooseOption } from "./choose-option.ts";
import { delegate } from "./delegation/delegate.ts";
import { delegationsOf } from "./delegation/delegations.ts";
import { endDelegation } from "./delegation/end-delegation.ts";
import { draftOffer } from "./draft-offer.ts";
import { nameStaff } from "./involved/name-staff.ts";
import { listOutliers } from "./outlier/list-outliers.ts";
import { proposeOptions } from "./proposal/propose-options.ts";
import { sendOffer } from "./send-offer.ts";
import { disputeSignal } from "./signal/dispute-signal.ts";
import { readSignals } from "./signal/read-signals.ts";
import { reviewSignal } from "./signal/review-signal.ts";
import { counterOffer, declineOffer } from "./turn-down-offer.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

export function remedyHandlers(house: House) {
  return {
    proposeOptions: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) =>
        proposeOptions(tx, actor, await readableComplaint(tx, params.number)),
      ),
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
    ...approvalHandlers(house),
    ...authorityHandlers(),
    ...signalHandlers(),
  } satisfies Partial<Handlers>;
}

function approvalHandlers(house: House) {
  return {
    listApprovals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listApprovals(tx, actor, query)),
    readApproval: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readApproval(tx, actor, params.id)),
    approveOffer: ({ actor, params, body }) => approveOffer(actor, params.id, { ...body, via: "console" }),
    refuseOffer: ({ actor, params, body }) => refuseOffer(actor, params.id, { ...body, via: "console" }),
    makeApprovalLink: ({ actor, params }) => makeApprovalLink(house, actor, params.id),
    readLinkedApproval: ({ body }) => readLinkedApproval(house, body.token),
    decideLinkedApproval: ({ body }) => decideLinkedApproval(house, body),
  } satisfies Partial<Handlers>;
}

function authorityHandlers() {
  return {
    listChains: ({ actor }) => withTenant(actor.tenantId, async (tx) => ({ rows: await chainsOf(tx) })),
    putChain: ({ actor, body }) => putChain(actor, body),
    listDelegations: ({ actor }) => withTenant(actor.tenantId, (tx) => delegationsOf(tx, actor)),
    delegate: ({ actor, body }) => delegate(actor, body),
    endDelegation: ({ actor, params }) => endDelegation(actor, params.id),
    listBudgets: ({ actor }) => withTenant(actor.tenantId, listBudgets),
    addBudget: ({ actor, body }) => addBudget(actor, body),
    changeBudget: ({ actor, params, body }) => changeBudget(actor, params.id, body),
    listOutliers: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listOutliers(tx, query)),
  } satisfies Partial<Handlers>;
}

function signalHandlers() {
  return {
    nameStaff: ({ actor, params, body }) => nameStaff(actor, params.number, body),
    readSignals: ({ actor, params }) =>
      withTenant(actor.tenantId, async (tx) => readSignals(tx, await readableComplaint(tx, params.number))),
    disputeSignal: ({ actor, params, body }) => disputeSignal(actor, params.number, body),
    reviewSignal: ({ actor, params, body }) => reviewSignal(actor, params.number, params.id, body),
  } satisfies Partial<Handlers>;
}
