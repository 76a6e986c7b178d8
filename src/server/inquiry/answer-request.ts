import type { z } from "zod";
import type { deskRequest } from "../../shared/api/desk-routes.ts";
import type { Entries, FormField } from "../../shared/api/inquiry-fields.ts";
import type { Staff, Supplier } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { useUploads } from "../correspondence/use-uploads.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { deskRequestOf, readDeskRequest } from "./desk-requests.ts";
import { openRequest } from "./request.ts";
import { refuseUnfitEntries } from "./templates/rules.ts";

export type Answer = { answer: string; entries: Entries; uploads: string[] };

/** A department answers what it was asked, with evidence; nobody else's question can be reached. */
export async function answerRequest(
  actor: Staff,
  requestId: string,
  answer: Answer,
): Promise<z.input<typeof deskRequest>> {
  return inTransaction(actor, async (tx) => {
    const { complaintNumber } = await deskRequestOf(tx, actor, requestId);
    await writeAnswer(tx, actor, { complaintNumber, requestId }, answer);
    return readDeskRequest(tx, actor, requestId);
  });
}

/** The deed itself, whoever answers: the department's person or the supplier with a link. */
export async function writeAnswer(
  tx: Tx,
  actor: Staff | Supplier,
  asked: { complaintNumber: string; requestId: string },
  { answer, entries, uploads }: Answer,
): Promise<void> {
  const complaint = await accessComplaint(tx, actor, asked.complaintNumber, "answer_request");
  const request = await openRequest(tx, complaint.id, asked.requestId);
  refuseUnfitEntries(request.form as FormField[], entries);

  await tx
    .updateTable("department_request")
    .set({
      state: "answered",
      answer,
      entries: JSON.stringify(entries),
      answered_by: actor.kind === "staff" ? actor.id : null,
      answered_by_link: actor.kind === "supplier" ? actor.id : null,
      answered_at: tx.now,
    })
    .where("id", "=", request.id)
    .execute();
  const files = await useUploads(tx, actor, uploads, {
    complaintId: complaint.id,
    requestId: request.id,
    isShared: false,
  });
  await stopClock(tx, complaint.id, "department", request.id);
  await recordWaiting(tx, actor, complaint, "answer_request", {
    requestId: request.id,
    answerDigest: contentDigest(complaint.description_salt, answer),
    entriesDigest: contentDigest(complaint.description_salt, JSON.stringify(entries)),
    files,
  });
}
