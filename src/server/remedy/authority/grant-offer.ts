import { isoDay } from "../../../shared/dates.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { allowanceOf } from "../../people/allowance.ts";
import type { Authority } from "../../people/grade-limits.ts";
import { ownTenant } from "../../people/tenant.ts";
import { refuseOverBudget } from "../budget/refuse-over-budget.ts";
import type { Offer } from "../offer.ts";
import { grantedSums } from "./granted-sums.ts";
import { refuseOverAllowance, refuseOverLimit } from "./rules.ts";

type Grant = { authority: Authority; approvalId: string | null };

/**
 * Takes what an offer may cost from the authority behind it: within each option's limit, the day's and the customer's sum,
 * and the shop's goodwill. The caller holds the lock on the authority's person; here the customer's row and the budget's
 * are locked too, so that two offers at once cannot both fit.
 */
export async function grantOffer(
  tx: Tx,
  complaint: Complaint,
  offer: Offer,
  { authority, approvalId }: Grant,
): Promise<void> {
  refuseOverLimit(offer.options, authority.limits);
  const amountMinor = Math.max(...offer.options.map(({ cost_minor }) => cost_minor));
  const goodwillMinor = Math.max(...offer.options.map(({ goodwill_minor }) => goodwill_minor));
  const { time_zone: timeZone, currency } = await ownTenant(tx);
  const today = isoDay(tx.now, timeZone);

  await lockCustomer(tx, complaint.customer_id);
  const allowance = await allowanceOf(tx, authority.gradeCode);
  const sums = await grantedSums(tx, authority.staffId, complaint.customer_id, today, allowance.customerDays);
  refuseOverAllowance(amountMinor, allowance, sums, currency);
  await refuseOverBudget(tx, complaint.shop_id, today, goodwillMinor);

  await tx
    .insertInto("remedy_grant")
    .values({
      offer_id: offer.id,
      complaint_id: complaint.id,
      customer_id: complaint.customer_id,
      shop_id: complaint.shop_id,
      granted_by: authority.staffId,
      approval_id: approvalId,
      granted_at: tx.now,
      granted_on: today,
      amount_minor: amountMinor,
      goodwill_minor: goodwillMinor,
      currency,
      state: "reserved",
    })
    .execute();
}

async function lockCustomer(tx: Tx, customerId: string): Promise<void> {
  await tx
    .selectFrom("customer")
    .select("id")
    .where("id", "=", customerId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}
