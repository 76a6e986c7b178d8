import type { z } from "zod";
import type { confirmedPromise } from "../../../shared/api/promise-routes.ts";
import type { Staff } from "../../actor.ts";
import { startClock } from "../../clocks/service-clock.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { sendMessage } from "../../correspondence/send-message.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { capableOwner } from "../../people/capable-owner.ts";
import { Invalid, NotFound } from "../../refusals.ts";
import { refuseTimeInPast } from "../time.ts";

type Confirmed = z.output<typeof confirmedPromise>;

/** Words to the customer together with the promises in them that the writer confirmed: all of it, or nothing. */
export async function sendWithPromises(
  actor: Staff,
  number: string,
  { promises, ...message }: { body: string; uploads: string[]; promises: Confirmed[] },
): Promise<ComplaintReceipt> {
  return sendMessage(actor, number, message, async (tx, complaint, { messageId }) => {
    for (const [index, promise] of promises.entries())
      await enter(tx, actor, complaint, messageId, promise, `/promises/${index}`);
  });
}

/** A promise found later in a message that has gone out already. */
export async function makePromise(
  actor: Staff,
  number: string,
  { messageId, ...promise }: Confirmed & { messageId: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "make_promise");
    await refuseOtherWords(tx, complaint, messageId);
    return enter(tx, actor, complaint, messageId, promise);
  });
}

async function enter(
  tx: Tx,
  actor: Staff,
  complaint: Complaint,
  messageId: string,
  { deed, dueAt, ownerId, departmentId }: Confirmed,
  at = "",
): Promise<ComplaintReceipt> {
  const due = new Date(dueAt);
  refuseTimeInPast(due, tx.now, `${at}/dueAt`);
  const owner = await capableOwner(tx, ownerId ?? complaint.owner_id ?? actor.id, `${at}/ownerId`);
  if (departmentId) await refuseUnknownDepartment(tx, departmentId, `${at}/departmentId`);

  const id = newId();
  await tx
    .insertInto("promise")
    .values({
      id,
      complaint_id: complaint.id,
      source: "message",
      message_id: messageId,
      department_id: departmentId ?? null,
      position: 1,
      deed,
      owner_id: owner.id,
      made_at: tx.now,
      due_at: due,
      first_due_at: due,
      state: "open",
    })
    .execute();
  await startClock(tx, complaint, "promise", { subjectId: id, dueAt: due });
  return recordEvent(tx, actor, complaint, "make_promise", {
    promiseId: id,
    messageId,
    ownerId: owner.id,
    departmentId,
    dueAt: due,
    deedDigest: contentDigest(complaint.description_salt, deed),
  });
}

async function refuseOtherWords(tx: Tx, complaint: Complaint, messageId: string): Promise<void> {
  const message = await tx
    .selectFrom("message")
    .select("id")
    .where("id", "=", messageId)
    .where("complaint_id", "=", complaint.id)
    .where("direction", "=", "out")
    .executeTakeFirst();
  if (message) return;
  throw new NotFound("message_not_found", {
    zh: "没有找到这条发给客户的消息。",
    en: "There is no such message to the customer.",
  });
}

async function refuseUnknownDepartment(tx: Tx, id: string, at: string): Promise<void> {
  const department = await tx.selectFrom("department").select("id").where("id", "=", id).executeTakeFirst();
  if (department) return;
  throw new Invalid(
    "department_unknown",
    { zh: "没有这个部门，请重新选择。", en: "There is no such department. Please choose another." },
    { fields: [{ at, code: "department_unknown" }] },
  );
}
