import type { Tx } from "../../db/database.ts";
import { type Offer, offerOf } from "../live/judging/offer-of.ts";
import { type Alert, type AlertLevel, alertLevels } from "./alert.ts";

/** The level that an alert's complaints speak for by now, where it is above the one it has. A person decides. */
export async function higherOffer(
  tx: Tx,
  { id, level }: Pick<Alert, "id"> & { level: string },
): Promise<Offer | null> {
  const children = await tx
    .selectFrom("alert_complaint as child")
    .innerJoin("complaint", "complaint.id", "child.complaint_id")
    .select(["complaint.number", "complaint.customer_id as customerId", "complaint.fast_lane as fastLane"])
    .where("child.alert_id", "=", id)
    .where("child.detached_at", "is", null)
    .orderBy("child.attached_at", "desc")
    .limit(5_000)
    .execute();
  if (children.length === 0) return null;
  const offer = await offerOf(tx, children);
  return alertLevels.indexOf(offer.level) > alertLevels.indexOf(level as AlertLevel) ? offer : null;
}
