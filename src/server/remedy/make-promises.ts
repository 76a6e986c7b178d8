import { startClock } from "../clocks/service-clock.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { Offer } from "./offer.ts";

export type NewPromise = { id: string; deed: string; due: Date };
type OptionStep = { text: string; hours: number };

/** Each step of the chosen option becomes a promise: a deed, an owner, an hour, and a clock that runs day and night. */
export async function makePromises(
  tx: Tx,
  complaint: Complaint,
  offer: Offer,
  option: Offer["options"][number],
): Promise<NewPromise[]> {
  const promises = (option.steps as OptionStep[]).map(({ text, hours }) => ({
    id: newId(),
    deed: text,
    due: new Date(tx.now.getTime() + hours * 3_600_000),
  }));
  await tx
    .insertInto("promise")
    .values(
      promises.map(({ id, deed, due }, index) => ({
        id,
        complaint_id: complaint.id,
        option_id: option.id,
        position: index + 1,
        deed,
        owner_id: complaint.owner_id ?? offer.prepared_by,
        due_at: due,
        first_due_at: due,
        state: "open",
      })),
    )
    .execute();
  for (const { id, due } of promises)
    await startClock(tx, complaint, "promise", { subjectId: id, dueAt: due });
  return promises;
}
