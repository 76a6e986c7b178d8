import type { Supplier } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { type Answer, writeAnswer } from "../answer-request.ts";
import { presentForSupplier, type SupplyRequest } from "./supply-request.ts";

/** The supplier answers through their link; the answer goes under the link's name, not under anybody's of the house. */
export async function answerSupplyRequest(actor: Supplier, answer: Answer): Promise<SupplyRequest> {
  return inTransaction(actor, async (tx) => {
    const { number } = await tx
      .selectFrom("complaint")
      .select("number")
      .where("id", "=", actor.complaintId)
      .executeTakeFirstOrThrow();
    await writeAnswer(tx, actor, { complaintNumber: number, requestId: actor.requestId }, answer);
    return presentForSupplier(tx, actor);
  });
}
