import { sql } from "kysely";
import type { z } from "zod";
import type { channel, severity } from "../../shared/api/fields.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { addJobs, removeJob } from "../jobs/add-job.ts";
import { ownTenant } from "../people/tenant.ts";
import { businessCalendar } from "./calendar-pack.ts";
import { clockLimit, type TimedMatter } from "./clock-policy.ts";
import { agreedTimes, type DueTimes, dueTimes } from "./rules.ts";

type Timed = Pick<Complaint, "id" | "chapter" | "channel" | "severity">;
export type ClockKind = TimedMatter["kind"];

/**
 * Starts a service clock with its two durable jobs (warn, breach).
 * @param dueAt a time that was agreed; without it the policy for channel and severity says.
 * @returns when it strikes.
 */
export async function startClock(
  tx: Tx,
  complaint: Timed,
  kind: ClockKind,
  { subjectId, dueAt }: { subjectId?: string; dueAt?: Date } = {},
): Promise<Date> {
  const times = await timesFor(tx, complaint, kind, { dueAt });
  await insertClocks(tx, [complaint], kind, times, subjectId);
  return times.dueAt;
}

/** The same for several complaints of one channel and severity, whose policy is one. */
export async function startClocks(tx: Tx, complaints: [Timed, ...Timed[]], kind: ClockKind): Promise<Date> {
  const times = await timesFor(tx, complaints[0], kind);
  await insertClocks(tx, complaints, kind, times);
  return times.dueAt;
}

/** Stops a running clock and says whether it was in time; nothing happens when none is running. */
export async function stopClock(
  tx: Tx,
  complaintId: string,
  kind: ClockKind,
  subjectId?: string,
): Promise<void> {
  const stopped = await running(tx, complaintId, kind, subjectId)
    .set({ stopped_at: tx.now, is_met: sql<boolean>`breached_at IS NULL AND ${tx.now} < due_at` })
    .returning("id")
    .execute();
  for (const { id } of stopped) await unwind(tx, id);
}

/** Stops the clock of something that was taken back: it was neither met nor missed. */
export async function voidClock(
  tx: Tx,
  complaintId: string,
  kind: ClockKind,
  subjectId: string,
): Promise<void> {
  const stopped = await running(tx, complaintId, kind, subjectId)
    .set({ stopped_at: tx.now, is_void: true })
    .returning("id")
    .execute();
  for (const { id } of stopped) await unwind(tx, id);
}

/** Gives a running clock a new time: a revised promise, a severity that changed. */
export async function moveClock(
  tx: Tx,
  complaint: Timed,
  kind: ClockKind,
  { subjectId, dueAt }: { subjectId?: string; dueAt: Date },
): Promise<void> {
  const times = await timesFor(tx, complaint, kind, { dueAt });
  const moved = await running(tx, complaint.id, kind, subjectId)
    .set({ due_at: times.dueAt, warn_at: times.warnAt, warned_at: null })
    .returning("id")
    .execute();
  for (const { id } of moved) await wind(tx, id, times);
}

/** Stops every clock of a complaint that ends; those past their time stay breached. */
export async function stopAllClocks(tx: Tx, complaintId: string): Promise<void> {
  const stopped = await tx
    .updateTable("service_clock")
    .where("complaint_id", "=", complaintId)
    .where("stopped_at", "is", null)
    .set({ stopped_at: tx.now, is_met: sql<boolean>`breached_at IS NULL AND ${tx.now} < due_at` })
    .returning("id")
    .execute();
  for (const { id } of stopped) await unwind(tx, id);
}

/** When a clock of this kind strikes: at the time agreed, else by the policy, counted from its start. */
export async function timesFor(
  tx: Tx,
  complaint: Timed,
  kind: ClockKind,
  { dueAt, startedAt = tx.now }: { dueAt?: Date; startedAt?: Date } = {},
): Promise<DueTimes> {
  const limit = clockLimit({
    kind,
    channel: complaint.channel as z.infer<typeof channel>,
    severity: complaint.severity as z.infer<typeof severity>,
  });
  const { time_zone: timeZone } = await ownTenant(tx);
  const calendar = businessCalendar(limit.calendar, { timeZone });
  return dueAt
    ? agreedTimes(limit.warnShare, calendar, startedAt, dueAt)
    : dueTimes(limit, calendar, startedAt);
}

function running(tx: Tx, complaintId: string, kind: ClockKind, subjectId?: string) {
  const clocks = tx
    .updateTable("service_clock")
    .where("complaint_id", "=", complaintId)
    .where("kind", "=", kind)
    .where("stopped_at", "is", null);
  return subjectId ? clocks.where("subject_id", "=", subjectId) : clocks;
}

async function insertClocks(
  tx: Tx,
  complaints: Timed[],
  kind: ClockKind,
  times: DueTimes,
  subjectId?: string,
): Promise<void> {
  const rows = complaints.map(({ id, chapter }) => ({
    id: newId(),
    complaint_id: id,
    kind,
    subject_id: subjectId ?? null,
    chapter,
    started_at: tx.now,
    due_at: times.dueAt,
    warn_at: times.warnAt,
  }));
  await tx.insertInto("service_clock").values(rows).execute();
  await addJobs(
    tx,
    "strike_clock",
    rows.flatMap(({ id }) => strikes(id, times)),
  );
}

async function wind(tx: Tx, clockId: string, times: DueTimes): Promise<void> {
  await addJobs(tx, "strike_clock", strikes(clockId, times));
}

function strikes(clockId: string, { warnAt, dueAt }: DueTimes) {
  return [
    { payload: { clockId, what: "warn" as const }, runAt: warnAt, key: `warn:${clockId}` },
    { payload: { clockId, what: "breach" as const }, runAt: dueAt, key: `breach:${clockId}` },
  ];
}

async function unwind(tx: Tx, clockId: string): Promise<void> {
  await removeJob(tx, `warn:${clockId}`);
  await removeJob(tx, `breach:${clockId}`);
}
