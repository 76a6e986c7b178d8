import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { removeJob } from "../../jobs/add-job.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotFound } from "../../refusals.ts";

/** Takes a late answer up: it climbs no further, and the case shows who sees to it and how. */
export async function takeUpLateRequest(
  actor: Staff,
  noticeId: string,
  { words }: { words: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const notice = await waitingNotice(tx, actor, noticeId);
    const complaint = await accessComplaint(tx, actor, notice.number, "take_up_late_request");
    const taken = await tx
      .updateTable("request_notice")
      .set({ taken_up_at: tx.now, taken_up_words: words })
      .where("id", "=", notice.id)
      .where("taken_up_at", "is", null)
      .returning("request_id")
      .executeTakeFirst();
    if (!taken) throw unknownNotice();
    await removeJob(tx, `climb:${taken.request_id}`);
    return recordEvent(tx, actor, complaint, "take_up_late_request", {
      requestId: taken.request_id,
      noticeId: notice.id,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}

async function waitingNotice(tx: Tx, actor: Staff, id: string) {
  const notice = await tx
    .selectFrom("request_notice")
    .innerJoin("complaint", "complaint.id", "request_notice.complaint_id")
    .select(["request_notice.id", "complaint.number"])
    .where("request_notice.id", "=", id)
    .where("request_notice.to_staff_id", "=", actor.id)
    .executeTakeFirst();
  if (!notice) throw unknownNotice();
  return notice;
}

function unknownNotice(): NotFound {
  return new NotFound("late_notice_not_found", {
    zh: "没有等您跟进的这条逾期提醒，可能已有人跟进。",
    en: "No such late answer waits for you; it may have been taken up already.",
  });
}
