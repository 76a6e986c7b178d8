import { sql } from "kysely";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { raiseLevel } from "../calling/lead-alert.ts";
import { currentPlan } from "../calling/plan/current-plan.ts";
import { nameSubject } from "../live/name-subject.ts";
import { commonLine, strataOfLine } from "../live/strata-of-line.ts";
import { watchedLines } from "../live/watched-lines.ts";
import type { AlertScope } from "./alert.ts";
import { openAlert, openAlertAbout } from "./open-alert.ts";
import { recordAlertEvent } from "./record-alert-event.ts";

type Happened = { tenantId: string; stream: string; version: number };

/**
 * A regulator asks about a complaint: the alert it belongs to is at least orange; where there is none, one about its batch or product is
 * offered as a candidate, which calls nobody until a person confirms it. Told twice it does it once.
 */
export async function heedRegulator({ tenantId, stream, version }: Happened): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    // Two letters about one batch at once: the second waits and finds the first one's candidate.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tenantId} regulator asked`}, 0))`.execute(
      tx,
    );
    const alert = (await alertOf(tx, stream)) ?? (await candidateFor(tx, stream));
    if (!alert || (await isHeeded(tx, alert.id, stream, version))) return;
    const clock = clockActor(tenantId);
    await recordAlertEvent(tx, clock, alert.id, "regulator_asked", { complaintId: stream, version });
    const { regulator } = (await currentPlan(tx)).plan;
    if (!alert.isNew) await raiseLevel(tx, clock, alert.number, regulator.raisesTo);
  });
}

type Found = { id: string; number: string; isNew?: boolean };

async function alertOf(tx: Tx, complaintId: string): Promise<Found | undefined> {
  return tx
    .selectFrom("alert_complaint as child")
    .innerJoin("alert", "alert.id", "child.alert_id")
    .select(["alert.id", "alert.number"])
    .where("child.complaint_id", "=", complaintId)
    .where("child.detached_at", "is", null)
    .where("alert.closed_at", "is", null)
    .orderBy("alert.opened_at")
    .executeTakeFirst();
}

async function candidateFor(tx: Tx, complaintId: string): Promise<Found | undefined> {
  const about = await goodsOf(tx, complaintId);
  if (!about) return undefined;
  const standing = await openAlertAbout(tx, about);
  if (standing) return standing;
  const opened = await openAlert(tx, clockActor(tx.tenantId), {
    title: `监管来函：${await nameSubject(tx, about)}`,
    level: (await currentPlan(tx)).plan.regulator.opens,
    scope: [about],
  });
  return { ...opened, isNew: true };
}

/** The batch, else the product, of the line a complaint is about. */
async function goodsOf(tx: Tx, complaintId: string): Promise<AlertScope | undefined> {
  const complaint = await tx
    .selectFrom("complaint")
    .select(["order_id", "order_line"])
    .where("id", "=", complaintId)
    .executeTakeFirst();
  if (!complaint?.order_id) return undefined;
  const lines = await watchedLines(tx, [complaint.order_id]);
  const meant = lines.filter(({ line }) => complaint.order_line === null || line === complaint.order_line);
  return strataOfLine(commonLine(meant)).find(({ kind }) => kind === "batch" || kind === "sku");
}

async function isHeeded(tx: Tx, alertId: string, complaintId: string, version: number): Promise<boolean> {
  const found = await tx
    .selectFrom("alert_event")
    .select("data")
    .where("alert_id", "=", alertId)
    .where("type", "=", "regulator_asked")
    .execute();
  return found.some(({ data }) => {
    const told = data as { complaintId?: string; version?: number };
    return told.complaintId === complaintId && told.version === version;
  });
}
