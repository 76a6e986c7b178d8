import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { capableOwner } from "../../people/capable-owner.ts";
import { refuseWithoutMark } from "../../people/marks/refuse-without-mark.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { accessComplaint } from "../access-complaint.ts";
import type { ComplaintReceipt } from "../complaint.ts";
import { recordEvent } from "../move-complaint.ts";

/** Asks a colleague to take a complaint over. It stays with its owner until they say yes. */
export async function offerHandOver(
  actor: Staff,
  number: string,
  { toStaffId, words }: { toStaffId: string; words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "offer_hand_over");
    const receiver = await capableOwner(tx, toStaffId, "/toStaffId");
    if (receiver.id === actor.id || receiver.id === complaint.owner_id) throw theirsAlready();
    await refuseWithoutMark(tx, receiver.id, complaint);
    await refuseSecond(tx, complaint.id);

    const id = newId();
    await tx
      .insertInto("hand_over")
      .values({
        id,
        complaint_id: complaint.id,
        from_staff_id: actor.id,
        to_staff_id: receiver.id,
        words,
        state: "offered",
        offered_at: tx.now,
      })
      .execute();
    return recordEvent(tx, actor, complaint, "offer_hand_over", {
      handOverId: id,
      toStaffId: receiver.id,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}

async function refuseSecond(tx: Tx, complaintId: string): Promise<void> {
  const waiting = await tx
    .selectFrom("hand_over")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("state", "=", "offered")
    .executeTakeFirst();
  if (!waiting) return;
  throw new NotPossibleNow("hand_over_waiting", {
    zh: "已有一次交接在等对方答复，请等对方接手或婉拒后再发起。",
    en: "A hand-over is waiting for its answer already. Offer another once it is taken or declined.",
  });
}

function theirsAlready(): Invalid {
  return new Invalid(
    "hand_over_to_owner",
    {
      zh: "这位同事就是现在的负责人，请选择另一位同事。",
      en: "This colleague has the complaint already. Please choose somebody else.",
    },
    { fields: [{ at: "/toStaffId", code: "hand_over_to_owner" }] },
  );
}
