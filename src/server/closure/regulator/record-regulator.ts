import { clockActor, type Staff } from "../../actor.ts";
import { addWorkingDays } from "../../clocks/business-calendar.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { startClock } from "../../clocks/service-clock.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { regulatorWords } from "../words.ts";

type Matter = {
  kind: string;
  authority: string;
  matterNumber: string;
  receivedAt: string;
  workingDays: number;
};

/** The complaint is in external dispute: the regulator's number and day stand on it, and the customer is told. */
export async function recordRegulator(
  actor: Staff,
  number: string,
  matter: Matter,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "record_regulator");
    const receivedAt = new Date(matter.receivedAt);
    refuseFuture(receivedAt, tx.now);
    const { time_zone: timeZone } = await ownTenant(tx);
    const calendar = businessCalendar("office", { timeZone });
    const dueAt = addWorkingDays(calendar, receivedAt, matter.workingDays);
    const reportDueAt = addWorkingDays(calendar, receivedAt, Math.ceil(matter.workingDays / 2));
    const id = await keepMatter(tx, actor, complaint.id, { ...matter, receivedAt, dueAt, reportDueAt });
    await startClock(tx, complaint, "regulator", { subjectId: id, dueAt });
    await tellLive(tx, "regulator");
    const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, regulatorWords(matter));
    return recordEvent(tx, actor, complaint, "record_regulator", {
      matterId: id,
      workingDays: matter.workingDays,
      dueAt: dueAt.toISOString(),
      message,
    });
  });
}

function refuseFuture(receivedAt: Date, now: Date): void {
  if (receivedAt <= now) return;
  throw new Invalid(
    "received_in_future",
    { zh: "收到的时间不能晚于现在。", en: "The matter cannot have come in later than now." },
    { fields: [{ at: "/receivedAt", code: "received_in_future" }] },
  );
}

async function keepMatter(
  tx: Tx,
  actor: Staff,
  complaintId: string,
  matter: Omit<Matter, "receivedAt"> & { receivedAt: Date; dueAt: Date; reportDueAt: Date },
): Promise<string> {
  const id = newId();
  const kept = await tx
    .insertInto("regulator_matter")
    .values({
      id,
      complaint_id: complaintId,
      kind: matter.kind,
      authority: matter.authority,
      matter_number: matter.matterNumber,
      received_at: matter.receivedAt,
      working_days: matter.workingDays,
      due_at: matter.dueAt,
      report_due_at: matter.reportDueAt,
      recorded_by: actor.id,
      recorded_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (kept) return id;
  throw new NotPossibleNow("regulator_matter_known", {
    zh: "这个编号已经登记在这张投诉单上。",
    en: "This number is on the complaint already.",
  });
}
