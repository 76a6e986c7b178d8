import type { Selectable } from "kysely";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import type { AlertCall } from "../../db/tables.gen.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { NotFound } from "../../refusals.ts";
import type { AlertLevel } from "../record/alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";

export type Call = Omit<Selectable<AlertCall>, "level"> & { level: AlertLevel };

/** Locks a call, its alert first: whoever closes an alert takes the two in the same order. */
export async function lockedCall(tx: Tx, id: string): Promise<Call> {
  const seen = await tx.selectFrom("alert_call").select("alert_id").where("id", "=", id).executeTakeFirst();
  if (!seen) throw callNotFound();
  if (seen.alert_id)
    await tx.selectFrom("alert").select("id").where("id", "=", seen.alert_id).forUpdate().executeTakeFirst();
  const row = await tx
    .selectFrom("alert_call")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row as Call;
}

/** What happens in a call of an alert stands in its decision log; of others the rows themselves tell. */
export async function recordCall(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  call: Pick<Call, "id" | "alert_id" | "party">,
  type: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  if (call.alert_id)
    await recordAlertEvent(tx, actor, call.alert_id, type, { callId: call.id, party: call.party, ...data });
  else await tellLive(tx, "alerts");
}

export function callNotFound(): NotFound {
  return new NotFound("call_not_found", { zh: "没有找到这次呼叫。", en: "There is no such call." });
}
