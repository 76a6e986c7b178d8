import type { Actor, Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { accessAlert } from "../record/access-alert.ts";
import { type Alert, type AlertLevel, alertLevels } from "../record/alert.ts";
import { reasonNeeded, sameLevel, staleAlert } from "../record/alert-refusals.ts";
import { attachEarlier } from "../record/attach-by-rule.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { settleOpenTasks } from "../war-room/board/tasks.ts";
import { callByPlan } from "./call-by-plan.ts";
import { endCalls, tellCalled } from "./end-calls.ts";

type Receipt = { number: string; version: number; called: number };

/** It is real: everybody of its level's plan is called, in the same transaction or not at all. */
export async function confirmAlert(
  actor: Staff,
  number: string,
  { seenVersion, level }: { seenVersion: number; level?: AlertLevel | undefined },
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number, ["candidate"]);
    refuseStale(alert, seenVersion);
    return confirmAccessed(tx, actor, alert, level ?? alert.level);
  });
}

/** The same for whoever holds the alert's lock already. */
export async function confirmAccessed(
  tx: Tx,
  actor: Actor,
  alert: Alert,
  level: AlertLevel = alert.level,
): Promise<Receipt> {
  const version = await keep(tx, alert, { state: "confirmed", level, confirmed_at: tx.now });
  await recordAlertEvent(tx, actor, alert.id, "alert_confirmed", { level });
  const called = await call(tx, alert, level);
  await attachEarlier(tx, alert.id);
  return { number: alert.number, version, called };
}

/** Raised: those of the higher plan who are not called yet are. Lowered: everybody called is told, with a reason in the log. */
export async function changeLevel(
  actor: Staff,
  number: string,
  change: { seenVersion: number; level: AlertLevel; reason?: string | undefined },
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number);
    refuseStale(alert, change.seenVersion);
    const isLower = rank(change.level) < rank(alert.level);
    if (change.level === alert.level) throw sameLevel();
    if (isLower && !change.reason) throw reasonNeeded();
    return changeAccessed(tx, actor, alert, change);
  });
}

/** The same for the house itself, which only ever raises: nothing happens when the level is as high already. */
export async function raiseLevel(tx: Tx, actor: Actor, number: string, level: AlertLevel): Promise<void> {
  const alert = await accessAlert(tx, number);
  if (rank(level) > rank(alert.level)) await changeAccessed(tx, actor, alert, { level });
}

async function changeAccessed(
  tx: Tx,
  actor: Actor,
  alert: Alert,
  { level, reason }: { level: AlertLevel; reason?: string | undefined },
): Promise<Receipt> {
  const isLower = rank(level) < rank(alert.level);
  const version = await keep(tx, alert, { level });
  await recordAlertEvent(tx, actor, alert.id, isLower ? "alert_lowered" : "alert_raised", {
    from: alert.level,
    to: level,
    reason,
  });
  if (alert.state !== "confirmed") return { number: alert.number, version, called: 0 };
  await tellCalled(tx, alert.id);
  return { number: alert.number, version, called: isLower ? 0 : await call(tx, alert, level) };
}

/** Closes what was confirmed, dismisses what was not. Whoever was called is told and called no more. */
export async function closeAlert(
  actor: Staff,
  number: string,
  { seenVersion, reason, openTasks }: { seenVersion: number; reason: string; openTasks?: string | undefined },
): Promise<{ number: string; version: number }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number);
    refuseStale(alert, seenVersion);
    return closeAccessed(tx, actor, alert, { reason, openTasks });
  });
}

/** The same for whoever holds the alert's lock already. */
export async function closeAccessed(
  tx: Tx,
  actor: Actor,
  alert: Alert,
  { reason, openTasks }: { reason: string; openTasks?: string | undefined },
): Promise<{ number: string; version: number }> {
  await settleOpenTasks(tx, actor, alert.id, openTasks);
  const wasConfirmed = alert.state === "confirmed";
  const version = await keep(tx, alert, {
    state: wasConfirmed ? "closed" : "dismissed",
    closed_at: tx.now,
  });
  await recordAlertEvent(tx, actor, alert.id, wasConfirmed ? "alert_closed" : "alert_dismissed", { reason });
  await endCalls(tx, alert.id);
  if (wasConfirmed) await tellCalled(tx, alert.id);
  return { number: alert.number, version };
}

async function call(tx: Tx, alert: Alert, level: AlertLevel): Promise<number> {
  const { version, called } = await callByPlan(tx, alert, level);
  await tx
    .updateTable("alert")
    .set({ plan_code: level, plan_version: version })
    .where("id", "=", alert.id)
    .execute();
  return called.length;
}

async function keep(
  tx: Tx,
  alert: Alert,
  changes: Partial<{ state: string; level: string; confirmed_at: Date; closed_at: Date }>,
): Promise<number> {
  const version = alert.version + 1;
  await tx
    .updateTable("alert")
    .set({ ...changes, version })
    .where("id", "=", alert.id)
    .execute();
  return version;
}

function refuseStale(alert: Alert, seenVersion: number): void {
  if (alert.version !== seenVersion) throw staleAlert(seenVersion, alert.version);
}

function rank(level: AlertLevel): number {
  return alertLevels.indexOf(level);
}
