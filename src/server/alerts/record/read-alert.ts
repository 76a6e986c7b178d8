import type { z } from "zod";
import type { alertRoutes } from "../../../shared/api/alert-routes.ts";
import type { State } from "../../../shared/complaint-steps.ts";
import { nextClock, presentClock } from "../../complaint/queues/next-clock.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { unknownAlert } from "./alert-refusals.ts";
import { higherOffer } from "./higher-offer.ts";
import { type AlertHead, alertRows, presentAlert } from "./list-alerts.ts";

type Complaints = z.input<typeof alertRoutes.listAlertComplaints.answer>;

/** An alert with what it is about; who is called about it is read beside it. */
export async function readAlert(tx: Tx, number: string) {
  const row = await alertRows(tx).where("alert.number", "=", number.toUpperCase()).executeTakeFirst();
  if (!row) throw unknownAlert();
  const scope = await tx
    .selectFrom("alert_scope")
    .select(["kind", "subject"])
    .where("alert_id", "=", row.id)
    .orderBy("position")
    .limit(100)
    .execute();
  const signals = await tx
    .selectFrom("alert_signal")
    .innerJoin("signal", "signal.id", "alert_signal.signal_id")
    .select(["signal.id", "signal.number", "signal.title", "signal.state"])
    .where("alert_signal.alert_id", "=", row.id)
    .orderBy("signal.raised_at")
    .orderBy("signal.id")
    .limit(100)
    .execute();
  return {
    alert: presentAlert(row),
    scope: scope.map(({ kind, subject }) => ({ kind, subject: subject as Record<string, unknown> })),
    signals,
    offer: row.closed_at ? null : await higherOffer(tx, row),
  };
}

/** The open alert a complaint belongs to, as its case file shows it. */
export async function readComplaintAlert(tx: Tx, number: string): Promise<{ alert: AlertHead | null }> {
  const { id } = await readableComplaint(tx, number);
  const row = await alertRows(tx)
    .innerJoin("alert_complaint as child", "child.alert_id", "alert.id")
    .where("child.complaint_id", "=", id)
    .where("child.detached_at", "is", null)
    .where("alert.closed_at", "is", null)
    .executeTakeFirst();
  return { alert: row ? presentAlert(row) : null };
}

const ended = ["closed", "withdrawn", "merged"];

export async function listAlertComplaints(
  tx: Tx,
  number: string,
  { after, limit, show }: { after?: string | undefined; limit: number; show: "open" | "all" },
): Promise<Complaints> {
  const alert = await tx
    .selectFrom("alert")
    .select("id")
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  if (!alert) throw unknownAlert();
  const found = await tx
    .selectFrom("alert_complaint as child")
    .innerJoin("complaint", "complaint.id", "child.complaint_id")
    .leftJoin("staff", "staff.id", "complaint.owner_id")
    .select([
      "staff.id as ownerId",
      "staff.name as ownerName",
      "complaint.id",
      "complaint.number",
      "complaint.title",
      "complaint.state",
      "complaint.customer_id",
      "complaint.received_at",
      "child.attached_at",
      "child.how",
      nextClock.as("next_clock"),
    ])
    .where("child.alert_id", "=", alert.id)
    .where("child.detached_at", "is", null)
    .$if(show === "open", (children) => children.where("complaint.state", "not in", ended))
    .where(behindCursor(after, ["child.attached_at", "complaint.id"], "<"))
    .orderBy("child.attached_at", "desc")
    .orderBy("complaint.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state as State,
      owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? "" } : null,
      nextClock: row.next_clock && presentClock(row.next_clock, tx.now),
      customerId: row.customer_id,
      receivedAt: row.received_at.toISOString(),
      attachedAt: row.attached_at.toISOString(),
      how: row.how as "rule" | "person",
    })),
    next: last ? cursorOf(last.attached_at, last.id) : null,
  };
}
