import type { Selectable } from "kysely";
import type { Tx } from "../db/database.ts";
import type { DepartmentRequest } from "../db/tables.gen.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";

export type Request = Selectable<DepartmentRequest>;

export function unknownRequest(): NotFound {
  return new NotFound("request_not_found", {
    zh: "没有找到这项协查。",
    en: "There is no such question to a department.",
  });
}

/** Reads a question that is still to be answered; the caller holds the complaint's lock. */
export async function openRequest(tx: Tx, complaintId: string, id: string): Promise<Request> {
  const request = await tx
    .selectFrom("department_request")
    .selectAll()
    .where("id", "=", id)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!request) throw unknownRequest();
  if (request.state !== "open") throw requestEnded(request.state);
  return request;
}

function requestEnded(state: string): NotPossibleNow {
  if (state === "answered")
    return new NotPossibleNow("request_answered", {
      zh: "这项协查已经答复过了。",
      en: "This question has been answered already.",
    });
  return new NotPossibleNow("request_cancelled", {
    zh: "这项协查已被撤回，不需要答复。",
    en: "This question was taken back and needs no answer.",
  });
}
