import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { tellLive } from "../../journal/tell-live.ts";

export const actionEvents = [
  "prepared",
  "submitted",
  "approved",
  "refused",
  "started",
  "paused",
  "stopped",
  "cancelled",
  "retried",
  "done",
] as const;
export type ActionEvent = (typeof actionEvents)[number];

/** What happened to an action, append-only, and a hint to the screens. */
export async function recordActionEvent(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  actionId: string,
  type: ActionEvent,
  words: string | null = null,
): Promise<void> {
  await tx
    .insertInto("mass_action_event")
    .values({
      id: newId(),
      action_id: actionId,
      type,
      words,
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: tx.now,
    })
    .execute();
  await tellLive(tx, "actions");
}
