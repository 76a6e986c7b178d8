import type { StaffView } from "../../../../shared/api/staff-view.ts";
import type { Step } from "../../../../shared/complaint-steps.ts";
import { hasOpenPromise, isOverLimit, offerInPlay, unruledFinding } from "../case-facts.ts";

/** A step on something needs that something: without a promise to keep, no "keep" button. */
export function hasObject(view: StaffView, step: Step, readerId: string): boolean {
  return objects[step]?.(view, readerId) ?? true;
}

const objects: Partial<Record<Step, (view: StaffView, readerId: string) => boolean>> = {
  take_hand_over: isOfferedToReader,
  decline_hand_over: isOfferedToReader,
  offer_hand_over: (view) => view.handOver?.state !== "offered",
  confirm_restatement: (view) => view.restatement !== null && view.restatementConfirmedAt === null,
  restate: (view) => view.restatement !== null,
  cancel_request: (view) => view.requests.some(({ state }) => state === "open"),
  rule_responsibility: (view) => unruledFinding(view) !== undefined,
  revise_responsibility: (view) => view.responsibility !== null && unruledFinding(view) !== undefined,
  draft_offer: (view) => offerInPlay(view) === undefined,
  request_approval: (view) => isDraft(view) && isOverLimit(offerInPlay(view)),
  offer: (view) =>
    offerInPlay(view)?.state === "approved" || (isDraft(view) && !isOverLimit(offerInPlay(view))),
  approve_offer: awaitsAnother,
  refuse_offer: awaitsAnother,
  withdraw_offer: (view) => offerInPlay(view) !== undefined,
  keep_promise: hasOpenPromise,
  revise_promise: hasOpenPromise,
  release_promise: hasOpenPromise,
  place_hold: ({ legalHold, wordsErasedAt }) => legalHold === null && wordsErasedAt === null,
  release_hold: ({ legalHold }) => legalHold !== null,
  draft_recovery: ({ recoverable }) => recoverable.length > 0,
  revoke_supplier_link: ({ requests }) =>
    requests.some(({ supplierLinks }) => supplierLinks.some(({ isOpen }) => isOpen)),
};

function isOfferedToReader({ handOver }: StaffView, readerId: string): boolean {
  return handOver?.state === "offered" && handOver.to.id === readerId;
}

function isDraft(view: StaffView): boolean {
  return offerInPlay(view)?.state === "draft";
}

/** Nobody approves their own request. */
function awaitsAnother(view: StaffView, readerId: string): boolean {
  const offer = offerInPlay(view);
  return offer?.state === "awaiting_approval" && offer.approval?.askedBy.id !== readerId;
}
