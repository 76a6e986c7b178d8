import { normaliseNumber } from "../../../shared/complaint-number.ts";
import { followLink } from "../../complaint/follow-link.ts";
import { phoneEndsIn } from "../../customers/phone.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { NotFound } from "../../refusals.ts";

/** A follow link to somebody who knows the number and how the phone ends; every wrong answer looks and takes the same. */
export async function findMyComplaint(
  house: House,
  tenantId: string,
  { number, phoneTail }: { number: string; phoneTail: string },
): Promise<{ token: string }> {
  return withTenant(tenantId, async (tx) => {
    const complaint = await tx
      .selectFrom("complaint")
      .innerJoin("customer", "customer.id", "complaint.customer_id")
      .select(["complaint.tenant_id", "complaint.id", "complaint.customer_id"])
      .where("complaint.number", "=", normaliseNumber(number) ?? "")
      .where(phoneEndsIn(phoneTail))
      .executeTakeFirst();
    if (!complaint) throw noSuchComplaint();
    // Counted from today: an old complaint can still be looked up.
    return { token: followLink(house, { ...complaint, received_at: tx.now }).token };
  });
}

function noSuchComplaint(): NotFound {
  return new NotFound("complaint_not_matched", {
    zh: "没有找到相符的投诉单，请核对单号和手机号后四位。",
    en: "No complaint matches. Please check its number and the last four digits of the phone.",
  });
}
