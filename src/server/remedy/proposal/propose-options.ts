import type { z } from "zod";
import type { remedyRoutes } from "../../../shared/api/remedy-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { limitsOf } from "../../people/grade-limits.ts";
import { ownTenant } from "../../people/tenant.ts";
import { composeProposals } from "./compose-proposals.ts";
import { likeHistories } from "./like-history.ts";
import { missingRights } from "./missing-rights.ts";
import { orderBasis } from "./order-basis.ts";
import { rightsFor } from "./rights-for.ts";

/** What could be offered in this case, and what the law grants that the offer in play does not hold. */
export async function proposeOptions(
  tx: Tx,
  reader: Staff,
  complaint: Complaint,
): Promise<z.input<typeof remedyRoutes.proposeOptions.answer>> {
  const rights = await rightsFor(tx, complaint);
  const { currency } = await ownTenant(tx);
  const offered = await optionsInPlay(tx, complaint.id);
  return {
    isAssessed: rights !== null,
    proposals: composeProposals({
      rights,
      histories: await likeHistories(tx, complaint),
      basis: await orderBasis(tx, complaint),
      limits: await limitsOf(tx, reader),
      currency,
      lang: complaint.language === "en" ? "en" : "zh",
    }),
    missing: offered.length === 0 ? [] : missingRights(offered, rights ?? []).map(missingView),
  };
}

function missingView(right: ReturnType<typeof missingRights>[number]) {
  return { rule: right.rule, kind: right.kind, amountMinor: right.amountMinor, why: right.agent };
}

function optionsInPlay(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("remedy_offer")
    .innerJoin("remedy_option", "remedy_option.offer_id", "remedy_offer.id")
    .select(["remedy_option.kind", "remedy_option.cost_minor"])
    .where("remedy_offer.complaint_id", "=", complaintId)
    .where("remedy_offer.state", "in", ["draft", "awaiting_approval", "approved", "offered"])
    .execute();
}
