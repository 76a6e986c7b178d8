import { normaliseNumber } from "../../../shared/complaint-number.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import { accessAlert } from "./access-alert.ts";
import { recordAlertEvent } from "./record-alert-event.ts";

/** A person sees that a complaint belongs to the alert, whatever the rule says. */
export async function attachComplaint(
  actor: Staff,
  number: string,
  complaintNumber: string,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number);
    const id = await complaintId(tx, complaintNumber);
    await refuseAttached(tx, id);
    const anew = {
      attached_at: tx.now,
      how: "person",
      attached_by: actor.id,
    };
    await tx
      .insertInto("alert_complaint")
      .values({ alert_id: alert.id, complaint_id: id, ...anew })
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "alert_id", "complaint_id"])
          .doUpdateSet({ detached_at: null, detached_by: null, detached_reason: null }),
      )
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "complaints_attached", {
      how: "person",
      count: 1,
      complaintIds: [id],
    });
    return { id };
  });
}

/** It belongs somewhere else: it stays out of this alert, whatever the rule says. */
export async function detachComplaint(
  actor: Staff,
  number: string,
  id: string,
  reason: string,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number);
    const detached = await tx
      .updateTable("alert_complaint")
      .set({ detached_at: tx.now, detached_by: actor.id, detached_reason: reason })
      .where("alert_id", "=", alert.id)
      .where("complaint_id", "=", id)
      .where("detached_at", "is", null)
      .returning("complaint_id")
      .executeTakeFirst();
    if (!detached) throw notAttached();
    await recordAlertEvent(tx, actor, alert.id, "complaint_detached", { complaintId: id });
    return { id };
  });
}

async function complaintId(tx: Tx, number: string): Promise<string> {
  const found = await tx
    .selectFrom("complaint")
    .select("id")
    .where("number", "=", normaliseNumber(number) ?? "")
    .executeTakeFirst();
  if (found) return found.id;
  throw new Invalid(
    "complaint_unknown",
    { zh: "没有找到这张投诉单。", en: "There is no such complaint." },
    { fields: [{ at: "/complaintNumber", code: "not_valid" }] },
  );
}

async function refuseAttached(tx: Tx, complaintId: string): Promise<void> {
  const other = await tx
    .selectFrom("alert_complaint")
    .innerJoin("alert", "alert.id", "alert_complaint.alert_id")
    .select("alert.number")
    .where("complaint_id", "=", complaintId)
    .where("detached_at", "is", null)
    .executeTakeFirst();
  if (!other) return;
  throw new NotPossibleNow(
    "attached_already",
    {
      zh: `这张投诉单已在预警 ${other.number} 中。`,
      en: `This complaint belongs to alert ${other.number} already.`,
    },
    { number: other.number },
  );
}

function notAttached(): NotFound {
  return new NotFound("complaint_not_attached", {
    zh: "这张投诉单不在这个预警里。",
    en: "This complaint is not part of this alert.",
  });
}
