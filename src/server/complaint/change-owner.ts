import type { Staff } from "../actor.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { capableOwner } from "../people/capable-owner.ts";
import { refuseWithoutMark } from "../people/marks/refuse-without-mark.ts";
import type { Complaint } from "./complaint.ts";

/**
 * Prepares a change of owner: the open promises go along, and the customer hears who looks after them now. The caller's
 * step writes `owner_id` and keeps what is returned in its event.
 */
export async function changeOwner(tx: Tx, actor: Staff, complaint: Complaint, ownerId: string) {
  const owner = await capableOwner(tx, ownerId);
  await refuseWithoutMark(tx, owner.id, complaint);
  await tx
    .updateTable("promise")
    .set({ owner_id: owner.id })
    .where("complaint_id", "=", complaint.id)
    .where("state", "=", "open")
    .execute();
  await endOpenHandOver(tx, complaint);
  const message = await tellCustomer(tx, actor, complaint, {
    zh: `您的投诉现在由${owner.name}负责，之前的情况都已转达，您不需要再说一遍。`,
    en: `${owner.name} now looks after your complaint and knows everything so far; you do not have to tell it again.`,
  });
  return { ownerId: owner.id, fromOwnerId: complaint.owner_id, message };
}

// It was offered by somebody who no longer owns the complaint: the receiver would take it from its new owner.
async function endOpenHandOver(tx: Tx, complaint: Complaint): Promise<void> {
  await tx
    .updateTable("hand_over")
    .set({ state: "declined", answered_at: tx.now })
    .where("complaint_id", "=", complaint.id)
    .where("state", "=", "offered")
    .execute();
}
