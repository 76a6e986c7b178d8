import type { PlanParty } from "../../../shared/api/alert-fields.ts";
import { clockActor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { type Call, recordCall } from "./locked-call.ts";

/** Calls one person by every way of the plan that works for them; false when only the page is left. */
export async function callPerson(tx: Tx, call: Call, party: PlanParty, staffId: string): Promise<boolean> {
  const ways = waysTo(party, await workingChannels(tx, staffId));
  await queueSends(
    tx,
    ways.map(({ channel, afterMinutes }) => ({
      id: newId(),
      call_id: call.id,
      round: call.round,
      staff_id: staffId,
      channel,
      state: "waiting",
      due_at: new Date(tx.now.getTime() + afterMinutes * 60_000),
    })),
  );
  if (!needsAddress(party) || ways.some(({ channel }) => channel !== "in_page")) return true;
  await recordCall(tx, clockActor(tx.tenantId), call, "call_no_address", { staffId });
  return false;
}

type Way = PlanParty["channels"][number];

// Whoever cannot be reached in any way of the plan is called in whatever other way works for them.
function waysTo(party: PlanParty, working: Way["channel"][]): Way[] {
  const planned = party.channels.filter(({ channel }) => channel === "in_page" || working.includes(channel));
  if (!needsAddress(party) || planned.some(({ channel }) => channel !== "in_page")) return planned;
  return [...planned, ...working.map((channel) => ({ channel, afterMinutes: 0 }))];
}

/** A party that is called in the page alone has nothing to be checked beforehand. */
export function needsAddress({ channels }: PlanParty): boolean {
  return channels.some(({ channel }) => channel !== "in_page");
}

type Send = {
  id: string;
  call_id: string;
  round: number;
  news?: number;
  staff_id: string;
  channel: string;
  state: string;
  due_at: Date;
};

export async function queueSends(tx: Tx, sends: Send[]): Promise<void> {
  if (sends.length === 0) return;
  const queued = await tx
    .insertInto("alert_send")
    .values(sends)
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "due_at"])
    .execute();
  for (const { id, due_at } of queued) await queueSend(tx, id, due_at);
}

export function queueSend(tx: Tx, sendId: string, runAt: Date): Promise<void> {
  return addJob(tx, "send_call", { sendId }, { runAt, key: `send call ${sendId}` });
}

async function workingChannels(tx: Tx, staffId: string): Promise<Way["channel"][]> {
  const rows = await tx
    .selectFrom("staff_address")
    .select("channel")
    .where("staff_id", "=", staffId)
    .where("check_state", "=", "working")
    .execute();
  return rows.map(({ channel }) => channel as Way["channel"]);
}
