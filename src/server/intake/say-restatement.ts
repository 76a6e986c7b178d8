import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { indexWords } from "../complaint/index-words.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { restatementWords } from "./restatement-words.ts";

/** Asks the customer whether the problem is understood: the first answer of a person, where there was none before. */
export async function sayRestatement(tx: Tx, actor: Staff, complaint: Complaint, restatement: string) {
  await stopClock(tx, complaint.id, "first_response");
  await indexWords(tx, complaint.id, [restatement]);
  const message = await tellCustomer(
    tx,
    actor,
    complaint,
    restatementWords(actor.name, restatement),
    "message",
  );
  return { restatementDigest: contentDigest(complaint.description_salt, restatement), message };
}
