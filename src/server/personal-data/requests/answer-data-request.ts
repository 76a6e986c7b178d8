import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { eraseCustomer } from "../erasure/erase-customer.ts";
import { type DataRequestView, readDataRequest, requestNotFound, storable } from "./present-request.ts";

type Answer = z.output<typeof privacyRoutes.answerDataRequest.body>;

/** Grants a customer's request, or refuses it with a reason. Granting an erasure erases at once what no law keeps. */
export async function answerDataRequest(actor: Staff, id: string, answer: Answer): Promise<DataRequestView> {
  return inTransaction(actor, async (tx) => {
    const request = await openRequest(tx, id);
    const complaint = await accessComplaint(tx, actor, request.number, "answer_data_request");
    const decided =
      answer.decision === "grant" ? granted(request, answer.identityChecked) : refused(answer.reason);
    await recordEvent(tx, actor, complaint, "answer_data_request", {
      requestId: id,
      decision: answer.decision,
    });

    const isErasing = answer.decision === "grant" && request.kind === "erasure";
    const outcome = isErasing ? await erase(tx, actor, request) : null;
    await tx
      .updateTable("data_request")
      .set({
        ...decided,
        answered_by: actor.id,
        answered_at: tx.now,
        outcome: outcome && JSON.stringify(storable(outcome)),
      })
      .where("id", "=", id)
      .execute();
    return readDataRequest(tx, actor, id);
  });
}

type Request = Awaited<ReturnType<typeof openRequest>>;

async function openRequest(tx: Tx, id: string) {
  // Locked: two people may answer at once, and the second must see the first.
  const row = await tx
    .selectFrom("data_request")
    .innerJoin("complaint", "complaint.id", "data_request.complaint_id")
    .selectAll("data_request")
    .select("complaint.number")
    .where("data_request.id", "=", id)
    .forUpdate("data_request")
    .executeTakeFirst();
  if (!row) throw requestNotFound();
  if (row.state !== "open") throw alreadyAnswered();
  return row;
}

function granted({ identity }: Request, isChecked: boolean) {
  if (identity === null && !isChecked) throw identityUnknown();
  return { state: "done", identity: identity ?? "checked_by_staff" };
}

function refused(reason: string) {
  return { state: "refused", reason };
}

function erase(tx: Tx, actor: Staff, { id, customer_id, complaint_id }: Request) {
  return eraseCustomer(tx, actor, customer_id, complaint_id, {
    rule: "request",
    article: "PIPL-47",
    requestId: id,
  });
}

function alreadyAnswered(): NotPossibleNow {
  return new NotPossibleNow("request_answered", {
    zh: "这个请求已有答复，请刷新后再看。",
    en: "This request has been answered already. Please reload the page.",
  });
}

function identityUnknown(): NotPossibleNow {
  return new NotPossibleNow("identity_not_checked", {
    zh: "还不能确认是客户本人，请先核实身份。",
    en: "It is not certain yet that it is the customer who asks. Check their identity first.",
  });
}
