import { sql } from "kysely";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import type { AlertLevel, AlertScope } from "../../record/alert.ts";
import { openAlert, openAlertAbout } from "../../record/open-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { accessSignal } from "./access-signal.ts";
import { notMergeable, unknownSignal } from "./signal-refusals.ts";

type Judged = { version: number; reason: string };

/** It is so: an alert is opened on what the signal is about, as a candidate, or the one that is open gets it. */
export async function confirmSignal(
  actor: Staff,
  number: number,
  { version, level, reason }: Judged & { level: AlertLevel },
): Promise<{ alert: string }> {
  return inTransaction(actor, async (tx) => {
    const signal = await accessSignal(tx, number, version);
    await judge(tx, actor, signal.id, { state: "confirmed", judged_reason: reason });
    const about = { kind: signal.kind, subject: signal.subject } as AlertScope;
    const open = await openAlertAbout(tx, about, signal.is_drill);
    if (open) {
      await joinAlert(tx, actor, open.id, signal.id);
      return { alert: open.number };
    }
    const { number: alert } = await openAlert(tx, actor, {
      title: signal.title,
      summary: reason,
      level,
      scope: [about],
      signals: [signal.id],
      isDrill: signal.is_drill,
    });
    return { alert };
  });
}

export async function rejectSignal(
  actor: Staff,
  number: number,
  { version, reason }: Judged,
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    const signal = await accessSignal(tx, number, version);
    await judge(tx, actor, signal.id, { state: "rejected", judged_reason: reason });
    return { version: signal.version + 1 };
  });
}

/** The same trouble seen from two sides: one signal goes on, with the complaints of both. */
export async function mergeSignal(
  actor: Staff,
  number: number,
  { version, into, reason }: Judged & { into: number },
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    const signal = await accessSignal(tx, number, version);
    const other = await tx.selectFrom("signal").selectAll().where("number", "=", into).executeTakeFirst();
    if (!other) throw unknownSignal();
    const stands = other.state === "open" || other.state === "confirmed";
    if (!stands || other.id === signal.id || other.is_drill !== signal.is_drill) throw notMergeable();
    await judge(tx, actor, signal.id, { state: "merged", merged_into: other.id, judged_reason: reason });
    await sql`
      INSERT INTO signal_complaint (tenant_id, signal_id, complaint_id, added_at)
      SELECT tenant_id, ${other.id}, complaint_id, ${tx.now} FROM signal_complaint WHERE signal_id = ${signal.id}
      ON CONFLICT DO NOTHING
    `.execute(tx);
    return { version: signal.version + 1 };
  });
}

async function judge(
  tx: Tx,
  actor: Staff,
  id: string,
  judged: { state: "confirmed" | "rejected" | "merged"; judged_reason: string; merged_into?: string },
): Promise<void> {
  await tx
    .updateTable("signal")
    .set({ ...judged, judged_by: actor.id, judged_at: tx.now, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
  await tellLive(tx, "signals");
}

async function joinAlert(tx: Tx, actor: Staff, alertId: string, signalId: string): Promise<void> {
  await tx
    .insertInto("alert_signal")
    .values({ alert_id: alertId, signal_id: signalId, added_at: tx.now })
    .execute();
  await recordAlertEvent(tx, actor, alertId, "signal_joined", { signalId });
}
