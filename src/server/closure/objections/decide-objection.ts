import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../../refusals.ts";
import { beginChapter } from "../begin-chapter.ts";
import { changedWords, upheldWords } from "../words.ts";
import { partIn } from "./part-in.ts";
import { hadPart } from "./rules.ts";

type Decided = { outcome: "upheld" | "changed"; words: string };

/** Upheld: the result stands, with reasons. Changed: the case is taken up again in a new chapter. */
export async function decideObjection(
  actor: Staff,
  number: string,
  objectionId: string,
  { outcome, words }: Decided,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "decide_objection");
    await refuseOwnResult(tx, actor, complaint);
    await refuseDecided(tx, complaint.id, objectionId);

    const wording = outcome === "upheld" ? upheldWords(words) : changedWords(words);
    const message = await tellCustomer(tx, actor, complaint, wording);
    await tx
      .updateTable("objection")
      .set({ outcome, answer_id: message.messageId, decided_by: actor.id, decided_at: tx.now })
      .where("id", "=", objectionId)
      .execute();
    const receipt = await recordEvent(tx, actor, complaint, "decide_objection", {
      objectionId,
      outcome,
      message,
    });
    if (outcome === "upheld") return receipt;
    return beginChapter(tx, actor, complaint, "reopen", { objectionId });
  });
}

async function refuseOwnResult(tx: Tx, actor: Staff, { id }: Complaint): Promise<void> {
  const part = (await partIn(tx, [id])).get(id);
  if (part && !hadPart(actor.id, part)) return;
  throw new Forbidden("own_result", {
    zh: "您参与过这件投诉的处理，异议须由没有参与的同事复核。",
    en: "You had a part in this result. A colleague who had none must review the objection.",
  });
}

async function refuseDecided(tx: Tx, complaintId: string, objectionId: string): Promise<void> {
  const objection = await tx
    .selectFrom("objection")
    .select("outcome")
    .where("id", "=", objectionId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!objection)
    throw new NotFound("objection_not_found", {
      zh: "没有找到这条异议。",
      en: "There is no such objection.",
    });
  if (objection.outcome)
    throw new NotPossibleNow("objection_decided", {
      zh: "这条异议已经有复核结论。",
      en: "This objection has been decided already.",
    });
}
