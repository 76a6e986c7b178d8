import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { holdReview } from "./hold-review.ts";
import { addReviewItem, planReview } from "./plan-review.ts";
import { listReviews, readReview } from "./read-review.ts";
import { addReviewAction, finishReviewAction, listReviewActions } from "./review-actions.ts";

export function caseReviewHandlers() {
  return {
    listCaseReviews: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listReviews(tx, query)),
    planCaseReview: ({ actor, body }) => planReview(actor, body),
    readCaseReview: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readReview(tx, params.id)),
    addReviewItem: ({ actor, params, body }) => addReviewItem(actor, params.id, body),
    holdCaseReview: ({ actor, params, body }) => holdReview(actor, params.id, body),
    addReviewAction: ({ actor, params, body }) => addReviewAction(actor, params.id, body),
    listReviewActions: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listReviewActions(tx, actor, query)),
    finishReviewAction: ({ actor, params, body }) => finishReviewAction(actor, params.id, body.proof),
  } satisfies Partial<Handlers>;
}
