import { sql } from "kysely";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { currentPlan } from "../calling/plan/current-plan.ts";
import type { AlertLevel } from "./alert.ts";
import { higherOffer } from "./higher-offer.ts";
import { recordAlertEvent } from "./record-alert-event.ts";

type Happened = { tenantId: string; stream: string };

/** A complaint that belongs to an alert turned out to be about an injury: the alert may need a higher level. */
export async function offerForComplaint({ tenantId, stream }: Happened): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const child = await tx
      .selectFrom("alert_complaint as child")
      .innerJoin("alert", "alert.id", "child.alert_id")
      .select("alert.id")
      .where("child.complaint_id", "=", stream)
      .where("child.detached_at", "is", null)
      .where("alert.closed_at", "is", null)
      .executeTakeFirst();
    if (child) await tellOffer(tx, child.id, stream);
  });
}

/** A complaint has come that speaks for a higher level than the alert has: the log says so, once for each level. A person decides. */
export async function tellOffer(tx: Tx, alertId: string, complaintId: string): Promise<void> {
  if (!(await mayChangeOffer(tx, alertId, complaintId))) return;
  const { level } = await tx
    .selectFrom("alert")
    .select("level")
    .where("id", "=", alertId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const offer = await higherOffer(tx, { id: alertId, level });
  if (!offer || (await isOffered(tx, alertId, offer.level))) return;
  await recordAlertEvent(tx, clockActor(tx.tenantId), alertId, "level_offered", offer);
}

async function isOffered(tx: Tx, alertId: string, level: AlertLevel): Promise<boolean> {
  const told = await tx
    .selectFrom("alert_event")
    .select("id")
    .where("alert_id", "=", alertId)
    .where("type", "=", "level_offered")
    .where(sql<boolean>`data ->> 'level' = ${level}`)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

// Among very many, one more changes nothing unless somebody was hurt: a rush must not count them all again and again.
async function mayChangeOffer(tx: Tx, alertId: string, complaintId: string): Promise<boolean> {
  const { injuries, levels } = (await currentPlan(tx)).plan;
  const asked = Object.values(levels).flatMap(({ offeredWhen }) => offeredWhen);
  const mostAsked = Math.max(1, ...asked.map(({ customers }) => customers));
  const { rows } = await sql<{ isHurt: boolean; children: number }>`
    SELECT (SELECT fast_lane && ${injuries}::text[] FROM complaint WHERE id = ${complaintId}) AS "isHurt",
      (SELECT count(*)::int FROM (SELECT FROM alert_complaint WHERE alert_id = ${alertId} LIMIT ${10 * mostAsked}) child) AS children
  `.execute(tx);
  const { isHurt, children } = rows[0]!;
  return isHurt || children < 10 * mostAsked;
}
