import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { callOver } from "./answer-call.ts";
import { lockedCall, recordCall } from "./locked-call.ts";
import { queueStep } from "./start-calls.ts";

/** Calls a party that nobody answered for anew, from its first person on; its own time stays what it was. */
export async function callAgain(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const call = await lockedCall(tx, id);
    if (call.state === "answered") throw answeredAlready();
    if (call.state === "ended") throw callOver();
    await tx
      .updateTable("alert_call")
      .set({ state: "calling", called: [], climbs_at: null, round: call.round + 1 })
      .where("id", "=", id)
      .execute();
    await recordCall(tx, actor, call, "called_again", { round: call.round + 1 });
    await queueStep(tx, id, tx.now);
    return { id };
  });
}

function answeredAlready(): NotPossibleNow {
  return new NotPossibleNow("call_answered", {
    zh: "已经有人应答，不用再呼叫。",
    en: "Somebody has answered already; there is no need to call again.",
  });
}
