import { sql } from "kysely";
import { clockActor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { answerFor } from "./answer-call.ts";
import { queueSend } from "./call-person.ts";
import { type Call, lockedCall, recordCall } from "./locked-call.ts";
import { queueStep } from "./start-calls.ts";

export type SendOutcome =
  | { state: "sent"; pressed?: string }
  | { state: "failed"; problem: string }
  | { state: "later"; problem: string };

const mostTries = 4;

/** What became of one try. Said twice, late or after the answer it changes nothing. */
export async function noteSend(tx: Tx, sendId: string, outcome: SendOutcome): Promise<void> {
  const seen = await tx
    .selectFrom("alert_send")
    .select("call_id")
    .where("id", "=", sendId)
    .executeTakeFirst();
  if (!seen) return;
  const call = await lockedCall(tx, seen.call_id);
  const send = await tx
    .selectFrom("alert_send")
    .selectAll()
    .where("id", "=", sendId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (outcome.state === "sent") {
    if (send.state === "waiting") await markSent(tx, call, send);
    if (outcome.pressed === "1" && send.news === 0) await answerFor(tx, call, send.staff_id, "key");
    return;
  }
  if (send.state !== "waiting") return;
  if (outcome.state === "later" && send.tries < mostTries) return tryLater(tx, send, outcome.problem);
  await markFailed(tx, call, send, outcome.problem);
}

type Send = { id: string; staff_id: string; channel: string; news: number; tries: number };

async function markSent(tx: Tx, call: Call, { id, staff_id, channel, news }: Send): Promise<void> {
  await tx
    .updateTable("alert_send")
    .set({ state: "sent", sent_at: tx.now, problem: null })
    .where("id", "=", id)
    .execute();
  await recordCall(tx, clockActor(tx.tenantId), call, news ? "news_sent" : "call_sent", {
    staffId: staff_id,
    channel,
  });
}

// A minute at the most: somebody is waited for.
async function tryLater(tx: Tx, { id }: Send, problem: string): Promise<void> {
  await tx.updateTable("alert_send").set({ problem }).where("id", "=", id).execute();
  await queueSend(tx, id, new Date(tx.now.getTime() + 30_000));
}

async function markFailed(tx: Tx, call: Call, send: Send, problem: string): Promise<void> {
  await tx.updateTable("alert_send").set({ state: "failed", problem }).where("id", "=", send.id).execute();
  await recordCall(tx, clockActor(tx.tenantId), call, "call_send_failed", {
    staffId: send.staff_id,
    channel: send.channel,
    problem,
  });
  if (send.news === 0 && call.state === "calling") await goOn(tx, call, send.staff_id);
}

// The next way is tried now instead of at its minute; when none is left, the call climbs now.
async function goOn(tx: Tx, call: Call, staffId: string): Promise<void> {
  const ways = await tx
    .selectFrom("alert_send")
    .select(["id", "state", "channel"])
    .where("call_id", "=", call.id)
    .where("round", "=", call.round)
    .where("staff_id", "=", staffId)
    .where("news", "=", 0)
    .where("channel", "<>", "in_page")
    .orderBy("due_at")
    .execute();
  const next = ways.find(({ state }) => state === "waiting");
  if (next) return queueSend(tx, next.id, tx.now);
  if (ways.some(({ state }) => state === "sent") || call.called.at(-1) !== staffId) return;
  await tx
    .updateTable("alert_call")
    .set({ climbs_at: sql<Date>`LEAST(climbs_at, ${tx.now})` })
    .where("id", "=", call.id)
    .execute();
  await queueStep(tx, call.id, tx.now);
}
