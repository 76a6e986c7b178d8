import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { indexWords } from "../complaint/index-words.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { writeMessage } from "./write-message.ts";

type Message = Awaited<ReturnType<typeof writeMessage>>;

/**
 * A person writes to the customer: that is an answer, so the clock of the first one stops.
 * @param andThen what else belongs to the same deed, such as the promises the words hold.
 */
export async function sendMessage(
  actor: Staff,
  number: string,
  { body, uploads }: { body: string; uploads: string[] },
  andThen: (tx: Tx, complaint: Complaint, message: Message) => Promise<void> = async () => {},
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "send_message");
    const { channel } = complaint;
    const message = await writeMessage(tx, actor, complaint.id, {
      direction: "out",
      kind: "message",
      body,
      channel,
      uploads,
    });
    await indexWords(tx, complaint.id, [body]);
    await stopClock(tx, complaint.id, "first_response");
    const receipt = await recordEvent(tx, actor, complaint, "send_message", message);
    await andThen(tx, complaint, message);
    return receipt;
  });
}
