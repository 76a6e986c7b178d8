import type { z } from "zod";
import type { deskRequest } from "../../shared/api/desk-routes.ts";
import type { Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { recordWaiting } from "../complaint/waiting-for.ts";
import { useUploads } from "../correspondence/use-uploads.ts";
import { inTransaction } from "../db/database.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { deskRequestOf, readDeskRequest } from "./desk-requests.ts";
import { openRequest } from "./request.ts";

/** A department answers what it was asked, with evidence; nobody else's question can be reached. */
export async function answerRequest(
  actor: Staff,
  requestId: string,
  { answer, uploads }: { answer: string; uploads: string[] },
): Promise<z.input<typeof deskRequest>> {
  return inTransaction(actor, async (tx) => {
    const { complaintNumber } = await deskRequestOf(tx, actor, requestId);
    const complaint = await accessComplaint(tx, actor, complaintNumber, "answer_request");
    const request = await openRequest(tx, complaint.id, requestId);

    await tx
      .updateTable("department_request")
      .set({ state: "answered", answer, answered_by: actor.id, answered_at: tx.now })
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
      files,
    });
    return readDeskRequest(tx, actor, request.id);
  });
}
