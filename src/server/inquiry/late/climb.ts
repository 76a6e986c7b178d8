import { stepRule } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import { addWorkingMinutes } from "../../clocks/business-calendar.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inquirySettings } from "../../complaint/second-signature.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { Level } from "./level.ts";
import { whoHearsOfIt } from "./who-hears.ts";

/** The task: nobody has taken the late answer up in time, so the next one hears of it. */
export async function climbTask({
  tenantId,
  requestId,
  level,
}: {
  tenantId: string;
  requestId: string;
  level: Level;
}): Promise<void> {
  await withTenant(tenantId, (tx) => climb(tx, requestId, level));
}

/**
 * Tells the one whose turn it is that an answer is late, once, and sets the hour when it climbs on. A level that nobody
 * fills, or only people who know already, is passed over.
 */
export async function climb(tx: Tx, requestId: string, level: Level): Promise<void> {
  const request = await stillLate(tx, requestId);
  if (!request) return;
  const complaint = await uncheckedComplaint(tx, request.complaint_id);
  if (!stepRule("escalate_request").from.includes(complaint.state)) return;

  const told = await toldAlready(tx, requestId);
  if (told.some((notice) => notice.taken_up_at || notice.level >= level)) return;
  const heard = await whoHearsOfIt(
    tx,
    request,
    level,
    told.map((notice) => notice.to_staff_id),
  );
  if (!heard) return;
  await tx
    .insertInto("request_notice")
    .values({
      id: newId(),
      complaint_id: complaint.id,
      request_id: request.id,
      kind: "escalated",
      level: heard.level,
      to_staff_id: heard.staffId,
      at: tx.now,
    })
    .execute();
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "escalate_request", {
    requestId: request.id,
    level: heard.level,
    toStaffId: heard.staffId,
  });
  if (heard.level < 3) await climbLater(tx, request.id, (heard.level + 1) as Level);
}

function stillLate(tx: Tx, requestId: string) {
  return tx
    .selectFrom("department_request")
    .select(["id", "complaint_id", "department_id", "asked_by"])
    .where("id", "=", requestId)
    .where("state", "=", "open")
    .where("due_at", "<=", tx.now)
    .executeTakeFirst();
}

function toldAlready(tx: Tx, requestId: string) {
  return tx
    .selectFrom("request_notice")
    .select(["level", "to_staff_id", "taken_up_at"])
    .where("request_id", "=", requestId)
    .where("kind", "=", "escalated")
    .execute();
}

async function climbLater(tx: Tx, requestId: string, level: Level): Promise<void> {
  const { climbHours } = await inquirySettings(tx);
  const { time_zone: timeZone } = await ownTenant(tx);
  const runAt = addWorkingMinutes(businessCalendar("office", { timeZone }), tx.now, climbHours * 60);
  await addJob(tx, "climb_request", { requestId, level }, { runAt, key: `climb:${requestId}` });
}
