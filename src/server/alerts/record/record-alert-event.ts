import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { eventRow } from "../../journal/append-event.ts";
import { tellLive } from "../../journal/tell-live.ts";

/**
 * Appends to the decision log of an alert and tells every screen. The alert's row is locked here, whoever calls. `data` names
 * rows, codes and digests, never a person's words.
 */
export async function recordAlertEvent(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  alertId: string,
  type: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { event_count, event_hash } = await tx
    .selectFrom("alert")
    .select(["event_count", "event_hash"])
    .where("id", "=", alertId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const head = { id: alertId, journal_version: event_count, journal_hash: event_hash };
  const { stream, version, ...row } = eventRow(tx, actor, head, type, data);
  await tx
    .insertInto("alert_event")
    .values({ ...row, alert_id: stream, position: version })
    .execute();
  await tx
    .updateTable("alert")
    .set({ event_count: version, event_hash: row.hash })
    .where("id", "=", alertId)
    .execute();
  await tellLive(tx, "alerts");
}
