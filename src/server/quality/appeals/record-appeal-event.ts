import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";

export type AppealEvent = "raised" | "climbed" | "late" | "ruled" | "withdrawn";

/** What became of an appeal stays written, in order. */
export async function recordAppealEvent(
  tx: Tx,
  actor: Actor,
  { id, level }: { id: string; level: number },
  type: AppealEvent,
): Promise<void> {
  await tx
    .insertInto("appeal_event")
    .values({
      id: newId(),
      appeal_id: id,
      type,
      level,
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: tx.now,
    })
    .execute();
}
