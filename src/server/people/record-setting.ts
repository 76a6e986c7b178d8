import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";

/**
 * What happens to people and settings stays written. `data` holds ids, codes, numbers and flags: the events outlive
 * the people, whose names and addresses do not belong in here.
 */
export async function recordSetting(
  tx: Tx,
  actor: Actor,
  type: string,
  data: Record<string, unknown>,
): Promise<void> {
  await tx
    .insertInto("settings_event")
    .values({
      id: newId(),
      type,
      data: JSON.stringify(data),
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: tx.now,
    })
    .execute();
}
