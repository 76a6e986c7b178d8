import { sql } from "kysely";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { AlertLevel, AlertScope } from "./alert.ts";
import { scopeTaken } from "./alert-refusals.ts";
import { recordAlertEvent } from "./record-alert-event.ts";

export type NewAlert = {
  title: string;
  summary?: string | undefined;
  level: AlertLevel;
  scope: AlertScope[];
  /** Ids of the signals it rests on. */
  signals?: string[];
  isDrill?: boolean;
};

/** Opens an alert as a candidate: a person confirms it, and only then is anybody called. */
export async function openAlert(
  tx: Tx,
  actor: Actor,
  { title, summary = "", level, scope, signals = [], isDrill = false }: NewAlert,
): Promise<{ id: string; number: string }> {
  // One after the other: numbers without gaps, and two who open the same see each other.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} alert`}, 0))`.execute(tx);
  await refuseTaken(tx, scope, isDrill);
  const alert = { id: newId(), number: await nextNumber(tx) };
  await tx
    .insertInto("alert")
    .values({
      ...alert,
      title,
      summary,
      level,
      state: "candidate",
      is_drill: isDrill,
      opened_by: actor.kind === "staff" ? actor.id : null,
      opened_at: tx.now,
    })
    .execute();
  await insertScope(tx, alert.id, scope, isDrill);
  if (signals.length > 0) await linkSignals(tx, alert.id, signals);
  await recordAlertEvent(tx, actor, alert.id, "alert_opened", { level, isDrill, signals });
  return alert;
}

/** The open alert, if there is one, that is about the same. */
export async function openAlertAbout(
  tx: Tx,
  { kind, subject }: AlertScope,
  isDrill = false,
): Promise<{ id: string; number: string; title: string } | undefined> {
  return tx
    .selectFrom("alert_scope as s")
    .innerJoin("alert as a", (join) =>
      join.onRef("a.tenant_id", "=", "s.tenant_id").onRef("a.id", "=", "s.alert_id"),
    )
    .select(["a.id", "a.number", "a.title"])
    .where("s.is_open", "=", true)
    .where("s.kind", "=", kind)
    .where("s.is_drill", "=", isDrill)
    .where(sql<boolean>`s.subject = ${JSON.stringify(subject)}::jsonb`)
    .executeTakeFirst();
}

async function refuseTaken(tx: Tx, scope: AlertScope[], isDrill: boolean): Promise<void> {
  for (const part of scope) {
    const taken = await openAlertAbout(tx, part, isDrill);
    if (taken) throw scopeTaken(taken.number, taken.title);
  }
}

async function nextNumber(tx: Tx): Promise<string> {
  const { last } = await tx
    .selectFrom("alert")
    .select(sql<number>`coalesce(max(substring(number FROM 2)::integer), 0)`.as("last"))
    .executeTakeFirstOrThrow();
  return `A${last + 1}`;
}

async function insertScope(tx: Tx, alertId: string, scope: AlertScope[], isDrill: boolean): Promise<void> {
  if (scope.length === 0) return;
  await tx
    .insertInto("alert_scope")
    .values(
      scope.map(({ kind, subject }, at) => ({
        alert_id: alertId,
        position: at + 1,
        kind,
        subject: JSON.stringify(subject),
        is_drill: isDrill,
      })),
    )
    .execute();
}

async function linkSignals(tx: Tx, alertId: string, signals: string[]): Promise<void> {
  await tx
    .insertInto("alert_signal")
    .values(signals.map((signalId) => ({ alert_id: alertId, signal_id: signalId, added_at: tx.now })))
    .execute();
}
