import { stopAllClocks } from "../clocks/service-clock.ts";
import { cancelOpenPromises } from "../complaint/open-promises.ts";
import type { Tx } from "../db/database.ts";

/**
 * What a complaint that ends leaves open: clocks stop, questions are cancelled, offers and requests for approval are
 * withdrawn. What is returned goes into the event that ended it.
 */
export async function endOpenWork(tx: Tx, complaintId: string) {
  const promises = await cancelOpenPromises(tx, complaintId);
  await stopAllClocks(tx, complaintId);
  const requests = await tx
    .updateTable("department_request")
    .set({ state: "cancelled" })
    .where("complaint_id", "=", complaintId)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  const approvals = await tx
    .updateTable("approval")
    .set({ decision: "withdrawn", decided_at: tx.now })
    .where("complaint_id", "=", complaintId)
    .where("decision", "is", null)
    .returning("id")
    .execute();
  const offers = await tx
    .updateTable("remedy_offer")
    .set({ state: "withdrawn" })
    .where("complaint_id", "=", complaintId)
    .where("state", "in", ["draft", "awaiting_approval", "approved", "offered"])
    .returning("id")
    .execute();
  return {
    cancelledPromises: promises,
    cancelledRequests: requests.map(({ id }) => id),
    withdrawnApprovals: approvals.map(({ id }) => id),
    withdrawnOffers: offers.map(({ id }) => id),
  };
}
