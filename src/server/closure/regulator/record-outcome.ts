import type { Staff } from "../../actor.ts";
import { stopClock } from "../../clocks/service-clock.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { keepWords } from "../keep-words.ts";

type Outcome = { outcome: string; proof?: string; words?: string };

/** How the regulator's matter ended; also after the complaint itself is closed. */
export async function recordRegulatorOutcome(
  actor: Staff,
  number: string,
  matterId: string,
  { outcome, proof, words }: Outcome,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "record_regulator_outcome");
    const closed = await tx
      .updateTable("regulator_matter")
      .set({ outcome, proof: proof ?? null, closed_by: actor.id, closed_at: tx.now })
      .where("id", "=", matterId)
      .where("complaint_id", "=", complaint.id)
      .where("outcome", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!closed) throw noOpenMatter();
    await stopClock(tx, complaint.id, "regulator", matterId);
    await tellLive(tx, "regulator");
    const kept = await keepWords(tx, actor, complaint, words);
    return recordEvent(tx, actor, complaint, "record_regulator_outcome", { matterId, outcome, ...kept });
  });
}

function noOpenMatter(): NotPossibleNow {
  return new NotPossibleNow("regulator_matter_not_open", {
    zh: "没有这个案件，或它已有处理结果。",
    en: "There is no such matter, or it has ended already.",
  });
}
