import type { Customer } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { indexWords } from "../complaint/index-words.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { writeMessage } from "./write-message.ts";

/** The customer writes on their page. */
export async function writeIn(
  actor: Customer,
  number: string,
  { body, uploads }: { body: string; uploads: string[] },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "write_in");
    const message = await writeMessage(tx, actor, complaint.id, {
      direction: "in",
      kind: "message",
      body,
      channel: "portal",
      uploads,
    });
    await indexWords(tx, complaint.id, [body]);
    return recordEvent(tx, actor, complaint, "write_in", message);
  });
}
