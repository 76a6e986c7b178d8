import type { Customer, Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { inTransaction } from "../db/database.ts";
import { beginChapter } from "./begin-chapter.ts";
import type { Verdict } from "./confirm-result.ts";
import { keepVerdicts } from "./keep-verdicts.ts";
import { keepWords } from "./keep-words.ts";

/** "It is not put right yet": the complaint is looked into again, in a new chapter that may settle anew. */
export async function disputeResult(
  actor: Staff | Customer,
  number: string,
  { version, source, words, notContent }: Verdict<string> & { notContent: string[] },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "dispute", version);
    const kept = await keepWords(tx, actor, complaint, words);
    const verdicts = await keepVerdicts(tx, actor, complaint, { notContent, source });
    return beginChapter(tx, actor, complaint, "dispute", { source, ...kept, ...verdicts });
  });
}
