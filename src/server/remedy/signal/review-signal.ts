import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../../refusals.ts";

type Review = { verdict: "upheld" | "dismissed"; words: string };

/** Another person's word on a disputed signal: upheld, it is shown no more. */
export async function reviewSignal(
  actor: Staff,
  number: string,
  objectionId: string,
  { verdict, words }: Review,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "review_signal");
    const objection = await tx
      .selectFrom("signal_objection")
      .select(["signal", "raised_by", "verdict"])
      .where("id", "=", objectionId)
      .where("customer_id", "=", complaint.customer_id)
      .executeTakeFirst();
    if (!objection) throw unknown();
    if (objection.verdict) throw reviewed();
    if (objection.raised_by === actor.id) throw ownObjection();

    await tx
      .updateTable("signal_objection")
      .set({ verdict, review_words: words, reviewed_by: actor.id, reviewed_at: tx.now })
      .where("id", "=", objectionId)
      .where("verdict", "is", null)
      .execute();
    return recordEvent(tx, actor, complaint, "review_signal", {
      objectionId,
      signal: objection.signal,
      verdict,
      wordsDigest: contentDigest(complaint.description_salt, words),
    });
  });
}

function unknown(): NotFound {
  return new NotFound("objection_not_found", {
    zh: "没有找到这条异议。",
    en: "There is no such objection.",
  });
}

function reviewed(): NotPossibleNow {
  return new NotPossibleNow("objection_reviewed", {
    zh: "这条异议已经复核过。",
    en: "This objection has been reviewed already.",
  });
}

function ownObjection(): Forbidden {
  return new Forbidden("own_objection", {
    zh: "这是您自己提出的异议，须由另一位同事复核。",
    en: "You raised this objection yourself; another person must review it.",
  });
}
