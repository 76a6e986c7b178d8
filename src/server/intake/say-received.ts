import { clockActor } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { writeMessage } from "../correspondence/write-message.ts";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import { acknowledgementWords } from "./acknowledgement-words.ts";

type Received = Pick<Complaint, "id" | "number" | "language" | "channel">;

/** Acknowledges each complaint in its own conversation, with its number, the next step and the hour to count on. */
export async function sayReceived(tx: Tx, complaints: Received[], due: Date): Promise<void> {
  const { time_zone: timeZone } = await ownTenant(tx);
  for (const complaint of complaints) {
    await writeMessage(tx, clockActor(tx.tenantId), complaint.id, {
      direction: "out",
      kind: "acknowledgement",
      body: acknowledgementWords(complaint, due, tx.now, timeZone),
      channel: complaint.channel,
    });
  }
}
