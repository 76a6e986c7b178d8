import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { removeJob } from "../../jobs/add-job.ts";
import { Forbidden, NotPossibleNow } from "../../refusals.ts";
import { type Call, lockedCall, recordCall } from "./locked-call.ts";

/** "I am here", by the button. */
export async function answerCall(actor: Staff, id: string): Promise<{ id: string; answeredAt: string }> {
  return inTransaction(actor, async (tx) => {
    const call = await lockedCall(tx, id);
    if (!(await wasCalled(tx, id, actor.id))) throw notCalled();
    if (call.state === "ended") throw callOver();
    const answeredAt = await answerFor(tx, call, actor.id, "page");
    return { id, answeredAt: answeredAt.toISOString() };
  });
}

/** The first answer counts, from whomever of those called; the caller holds the call's lock. Returns when it was. */
export async function answerFor(
  tx: Tx,
  call: Call,
  staffId: string,
  how: "page" | "link" | "key",
): Promise<Date> {
  if (call.answered_at) return call.answered_at;
  if (call.state === "ended" || !(await isActive(tx, staffId))) return tx.now;
  await tx
    .updateTable("alert_call")
    .set({ state: "answered", answered_at: tx.now, answered_by: staffId, answered_how: how, climbs_at: null })
    .where("id", "=", call.id)
    .execute();
  await tx
    .updateTable("alert_send")
    .set({ state: "needless" })
    .where("call_id", "=", call.id)
    .where("state", "=", "waiting")
    .where("news", "=", 0)
    .execute();
  await removeJob(tx, `step call ${call.id}`);
  await recordCall(tx, { kind: "staff", id: staffId }, call, "call_answered", {
    staffId,
    how,
    minutes: Math.round((tx.now.getTime() - call.started_at.getTime()) / 6_000) / 10,
    isOverdue: tx.now > call.due_at,
  });
  return tx.now;
}

// Also whoever was climbed over: they may come late, and are welcome.
async function wasCalled(tx: Tx, callId: string, staffId: string): Promise<boolean> {
  const sent = await tx
    .selectFrom("alert_send")
    .select("id")
    .where("call_id", "=", callId)
    .where("staff_id", "=", staffId)
    .where("news", "=", 0)
    .limit(1)
    .executeTakeFirst();
  return sent !== undefined;
}

async function isActive(tx: Tx, staffId: string): Promise<boolean> {
  const { is_active } = await tx
    .selectFrom("staff")
    .select("is_active")
    .where("id", "=", staffId)
    .executeTakeFirstOrThrow();
  return is_active;
}

function notCalled(): Forbidden {
  return new Forbidden("not_called", {
    zh: "这次呼叫没有叫到您，不能代别人应答。",
    en: "You are not among those called and cannot answer for somebody else.",
  });
}

export function callOver(): NotPossibleNow {
  return new NotPossibleNow("call_over", {
    zh: "这次呼叫已经结束。",
    en: "This call is over.",
  });
}
