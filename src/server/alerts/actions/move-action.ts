import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import type { Action, ActionState } from "./access-action.ts";
import { type ActionEvent, recordActionEvent } from "./record-action-event.ts";

export type Moved = { state: ActionState; version: number };

const endings: readonly ActionState[] = ["done", "stopped", "cancelled"];

/** Changes the state of an action and records why. */
export async function moveAction(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  action: Pick<Action, "id" | "version" | "started_at">,
  state: ActionState,
  event: ActionEvent,
  reason: string | null = null,
): Promise<Moved> {
  const version = action.version + 1;
  await tx
    .updateTable("mass_action")
    .set({
      state,
      version,
      halted_reason: state === "running" ? null : reason,
      ...(state === "running" && { started_at: action.started_at ?? tx.now, ended_at: null }),
      ...(endings.includes(state) && { ended_at: tx.now }),
    })
    .where("id", "=", action.id)
    .execute();
  await recordActionEvent(tx, actor, action.id, event, reason);
  return { state, version };
}
