import type { Customer, Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { refuseOpenPromises } from "../complaint/open-promises.ts";
import { inTransaction } from "../db/database.ts";
import type { House } from "../house.ts";
import { closeWithin } from "./close-within.ts";
import { keepWords } from "./keep-words.ts";

/** What the customer says of the result, on their page or to staff, who then name what they saw and where they heard it. */
export type Verdict<Words> = { version?: number; source?: string; words: Words };

/** "All is well now": that closes the complaint. */
export async function confirmResult(
  house: House,
  actor: Staff | Customer,
  number: string,
  { version, source, words }: Verdict<string | undefined>,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "confirm", version);
    await refuseOpenPromises(tx, complaint.id);
    const kept = await keepWords(tx, actor, complaint, words);
    return closeWithin(tx, house, actor, complaint, "confirm", { source, ...kept });
  });
}
