import type { Actor } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import type { Wording } from "../refusals.ts";
import { writeMessage } from "./write-message.ts";

/** Tells the customer in their language; the deed's event keeps what is returned. */
export async function tellCustomer(
  tx: Tx,
  actor: Actor,
  complaint: Pick<Complaint, "id" | "language" | "channel">,
  wording: Wording,
  kind: "message" | "notice" = "notice",
) {
  return writeMessage(tx, actor, complaint.id, {
    direction: "out",
    kind,
    body: complaint.language === "en" ? wording.en : wording.zh,
    channel: complaint.channel,
  });
}
