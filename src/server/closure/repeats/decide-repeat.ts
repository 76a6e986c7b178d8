import { normaliseNumber } from "../../../shared/complaint-number.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint, unknownComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { matterOf, sameCustomer } from "./earlier-complaints.ts";
import { repeatReasons } from "./rules.ts";

const decisions = {
  confirm_repeat: "confirmed",
  dismiss_repeat: "dismissed",
} as const;

/** A person says whether a complaint repeats an earlier one; also one that no rule had suggested. */
export async function decideRepeat(
  actor: Staff,
  number: string,
  earlierNumber: string,
  step: keyof typeof decisions,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, step);
    const earlierId = await earlierOf(tx, complaint, earlierNumber);
    const state = decisions[step];
    const decided = { state, decided_by: actor.id, decided_at: tx.now };
    await tx
      .insertInto("repeat_link")
      .values({
        complaint_id: complaint.id,
        earlier_id: earlierId,
        reasons: repeatReasons(await matterOf(tx, complaint.id), await matterOf(tx, earlierId)),
        suggested_at: tx.now,
        ...decided,
      })
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "complaint_id", "earlier_id"]).doUpdateSet(decided),
      )
      .execute();
    return recordEvent(tx, actor, complaint, step, { earlierId });
  });
}

async function earlierOf(tx: Tx, complaint: Complaint, number: string): Promise<string> {
  const named = await tx
    .selectFrom("complaint")
    .select("id")
    .where("number", "=", normaliseNumber(number) ?? "")
    .executeTakeFirst();
  if (!named) throw unknownComplaint();
  const earlier = await tx
    .selectFrom("complaint")
    .select("id")
    .where("id", "=", named.id)
    .where("id", "<>", complaint.id)
    .where("received_at", "<=", complaint.received_at)
    .where(sameCustomer(complaint.customer_id))
    .executeTakeFirst();
  if (earlier) return earlier.id;
  throw new Invalid(
    "repeat_not_earlier",
    {
      zh: "请填写同一位客户更早的投诉单号。",
      en: "Please give the number of an earlier complaint of the same customer.",
    },
    { fields: [{ at: "/earlier", code: "repeat_not_earlier" }] },
  );
}
