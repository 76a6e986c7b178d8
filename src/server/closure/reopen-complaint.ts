import type { Customer, Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { reopenUntil } from "../complaint/closing-times.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import { NotPossibleNow } from "../refusals.ts";
import { beginChapter } from "./begin-chapter.ts";
import { keepWords } from "./keep-words.ts";

/** Opens a closed complaint again: customers for a while after its closing, staff whenever they have a reason. */
export async function reopenComplaint(
  actor: Staff | Customer,
  number: string,
  { version, words }: { version?: number; words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "reopen", version);
    if (actor.kind === "customer") await refuseTooLate(tx, complaint);
    await refuseUnderReview(tx, complaint.id);
    const kept = await keepWords(tx, actor, complaint, words);
    return beginChapter(tx, actor, complaint, "reopen", kept);
  });
}

async function refuseTooLate(tx: Tx, complaint: Complaint): Promise<void> {
  const { reopen_days } = await ownTenant(tx);
  const until = reopenUntil(complaint, reopen_days);
  if (until && tx.now < until) return;
  throw new NotPossibleNow(
    "reopen_too_late",
    {
      zh: "这件投诉结束已久，不能再重新打开。如果又有问题，请提交新的投诉。",
      en: "This complaint was closed too long ago to be opened again. Please file a new one.",
    },
    { until },
  );
}

// The review says whether the case goes on; opening it beside the review would leave the objection without an answer.
async function refuseUnderReview(tx: Tx, complaintId: string): Promise<void> {
  const objection = await tx
    .selectFrom("objection")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("outcome", "is", null)
    .executeTakeFirst();
  if (!objection) return;
  throw new NotPossibleNow("objection_open", {
    zh: "对处理结果的异议正在复核，复核结论会说明是否重新处理。",
    en: "An objection to the result is under review, which will say whether the case is taken up again.",
  });
}
