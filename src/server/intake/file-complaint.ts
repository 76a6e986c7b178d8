import type { z } from "zod";
import type { acknowledgement } from "../../shared/api/complaint-routes.ts";
import type { Actor } from "../actor.ts";
import { startClock } from "../clocks/service-clock.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { followLink } from "../complaint/follow-link.ts";
import { indexWords } from "../complaint/index-words.ts";
import { useUploads } from "../correspondence/use-uploads.ts";
import { customerFor } from "../customers/customer-for.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import type { House } from "../house.ts";
import { addJob } from "../jobs/add-job.ts";
import { appendEvent } from "../journal/append-event.ts";
import { orderForComplaint } from "../orders/order-for-complaint.ts";
import { nextStepWords, titleFrom } from "./acknowledgement-words.ts";
import { insertComplaint, knownComplaint } from "./insert-complaint.ts";
import type { NewComplaint } from "./new-complaint.ts";
import { receivedFacts } from "./received-facts.ts";
import { sayReceived } from "./say-received.ts";

export type Acknowledgement = z.input<typeof acknowledgement>;

/**
 * Receives a complaint: a durable record, its first event, its clocks and an acknowledgement with number, next step and hour,
 * all in one transaction. The same source and source id is one complaint, however often it is delivered.
 */
export async function fileComplaint(
  house: House,
  actor: Actor,
  filed: NewComplaint,
): Promise<Acknowledgement> {
  return inTransaction(actor, (tx) => fileWithin(tx, house, actor, filed));
}

async function fileWithin(tx: Tx, house: House, actor: Actor, filed: NewComplaint): Promise<Acknowledgement> {
  const known = await knownComplaint(tx, filed);
  if (known) return acknowledge(house, known, false, await replyBy(tx, known), filed.language);

  const order = filed.order && (await orderForComplaint(tx, filed.order, filed.orderLine));
  const customerId = order?.customer_id ?? (await customerFor(tx, filed.customer));
  const complaint = await insertComplaint(tx, filed, {
    order,
    customerId,
    title: filed.title ?? titleFrom(filed.text),
  });
  const files = await useUploads(tx, actor, filed.uploads, { complaintId: complaint.id, isShared: true });
  await recordReceipt(tx, actor, complaint, files);
  await indexWords(tx, complaint.id, [complaint.number, filed.title ?? "", filed.text, order?.number ?? ""]);

  await startClock(tx, complaint, "acknowledge");
  const due = await startClock(tx, complaint, "first_response");
  await startClock(tx, complaint, "resolution");
  await sayReceived(tx, [complaint], due);
  return acknowledge(house, complaint, true, due, filed.language);
}

async function recordReceipt(tx: Tx, actor: Actor, complaint: Complaint, files: unknown[]): Promise<void> {
  const { version, hash } = await appendEvent(
    tx,
    actor,
    complaint,
    "complaint_received",
    receivedFacts(complaint, files),
  );
  Object.assign(complaint, { journal_version: version, journal_hash: hash });
  await tx
    .updateTable("complaint")
    .set({ journal_version: version, journal_hash: hash })
    .where("id", "=", complaint.id)
    .execute();
  await addJob(tx, "react", { stream: complaint.id, version, event: "complaint_received" });
}

function acknowledge(
  house: House,
  complaint: Complaint,
  isNew: boolean,
  due: Date,
  language: "zh" | "en",
): Acknowledgement {
  return {
    number: complaint.number,
    state: complaint.state,
    version: complaint.version,
    isNew,
    nextStep: nextStepWords(language),
    replyBy: due.toISOString(),
    followUrl: followLink(house, complaint).url,
  };
}

async function replyBy(tx: Tx, complaint: Complaint): Promise<Date> {
  const clock = await tx
    .selectFrom("service_clock")
    .select("due_at")
    .where("complaint_id", "=", complaint.id)
    .where("kind", "=", "first_response")
    .orderBy("started_at", "desc")
    .executeTakeFirst();
  // History that was imported has no clock: nobody was promised an hour.
  return clock?.due_at ?? complaint.received_at;
}
