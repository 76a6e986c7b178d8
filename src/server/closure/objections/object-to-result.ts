import { type Customer, clockActor, type Staff } from "../../actor.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { objectionUntil } from "../../complaint/closing-times.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { type KeptWords, keepWords } from "../keep-words.ts";
import { objectionWords } from "../words.ts";
import { objectionDue } from "./rules.ts";

type Said = { version?: number; source?: string; words: string };

/** The customer does not accept the result: a person who had no part in it reviews it, on a clock of its own. */
export async function objectToResult(
  actor: Staff | Customer,
  number: string,
  { version, source, words }: Said,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "object", version);
    await refuseTooLate(tx, complaint);
    await refuseSecond(tx, complaint);
    const kept = await keepWords(tx, actor, complaint, words);
    const { id, dueAt } = await openObjection(tx, actor, complaint, source, kept.words as KeptWords);
    const { time_zone: timeZone } = await ownTenant(tx);
    const wording = objectionWords(dueAt, { now: tx.now, timeZone });
    const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, wording);
    return recordEvent(tx, actor, complaint, "object", {
      ...kept,
      objectionId: id,
      source,
      dueAt: dueAt.toISOString(),
      message,
    });
  });
}

async function openObjection(
  tx: Tx,
  actor: Staff | Customer,
  complaint: Complaint,
  source: string | undefined,
  { messageId, noteId }: KeptWords,
): Promise<{ id: string; dueAt: Date }> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const objection = { id: newId(), dueAt: objectionDue(businessCalendar("office", { timeZone }), tx.now) };
  await tx
    .insertInto("objection")
    .values({
      id: objection.id,
      complaint_id: complaint.id,
      chapter: complaint.chapter,
      message_id: messageId ?? null,
      note_id: noteId ?? null,
      raised_by_kind: actor.kind,
      source: source ?? null,
      raised_at: tx.now,
      due_at: objection.dueAt,
    })
    .execute();
  await addJob(tx, "objection_due", { objectionId: objection.id }, { runAt: objection.dueAt });
  return objection;
}

async function refuseTooLate(tx: Tx, complaint: Complaint): Promise<void> {
  const until = await objectionUntil(tx, complaint);
  if (until && tx.now < until) return;
  throw new NotPossibleNow(
    "objection_too_late",
    {
      zh: "提出异议的期限已过。如果问题还在，请重新打开投诉或提交新的投诉。",
      en: "The time to object is over. If the problem remains, please open the complaint again or file a new one.",
    },
    { until },
  );
}

async function refuseSecond(tx: Tx, { id, chapter }: Complaint): Promise<void> {
  const known = await tx
    .selectFrom("objection")
    .select("id")
    .where("complaint_id", "=", id)
    .where("chapter", "=", chapter)
    .executeTakeFirst();
  if (!known) return;
  throw new NotPossibleNow("objection_known", {
    zh: "对这次处理结果的异议已经提过，每次结果可提一次。",
    en: "This result has been objected to already; each result can be objected to once.",
  });
}
