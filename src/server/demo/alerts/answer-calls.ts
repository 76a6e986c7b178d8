import { answerCall } from "../../alerts/calling/answer-call.ts";
import { now, withTenant } from "../../db/database.ts";
import { tasks } from "../../jobs/task-list.ts";
import { minute } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";

type Call = { id: string; party: string; climbs_at: Date | null; called: string[] };

/** After how many minutes each party says "I am here"; who is not named does not hear it, and the call climbs. */
const answersAfter: Record<string, number> = {
  customer_service: 2,
  senior_on_duty: 3,
  management: 3,
  warehouse: 4,
  product: 6,
  legal: 9,
};

/** New calls go out, and are answered one after the other, each by whomever it has come to. */
export async function callsAreAnswered(desk: Desk): Promise<void> {
  for (const id of await newCalls(desk)) {
    const call = await step(desk, id);
    const after = answersAfter[call.party];
    if (after === undefined) desk.at(call.climbs_at!, () => climb(desk, id));
    else desk.at(inMinutes(after), () => answer(desk, id));
  }
}

async function climb(desk: Desk, id: string): Promise<void> {
  await step(desk, id);
  desk.at(inMinutes(3), () => answer(desk, id));
}

async function answer(desk: Desk, id: string): Promise<void> {
  const { called } = await callOf(desk, id);
  await answerCall(desk.byId(called.at(-1)!), id);
}

/** Calls whoever is next, as the queue would have. */
async function step(desk: Desk, callId: string): Promise<Call> {
  await tasks.step_call(desk.house, { tenantId: desk.stage.tenantId, callId });
  await sendDue(desk);
  return callOf(desk, callId);
}

/** Everything that is to go out by now, as the queue would have sent it. */
async function sendDue({ house, stage }: Desk): Promise<void> {
  const { tenantId } = stage;
  const due = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("alert_send")
      .select("id")
      .where("state", "=", "waiting")
      .where("due_at", "<=", tx.now)
      .orderBy("id")
      .execute(),
  );
  for (const { id } of due) await tasks.send_call(house, { tenantId, sendId: id });
}

async function newCalls({ stage }: Desk): Promise<string[]> {
  const rows = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("alert_call")
      .select("id")
      .where("state", "=", "calling")
      .where("rung_at", "is", null)
      .where("started_at", "<=", tx.now)
      .orderBy("id")
      .execute(),
  );
  return rows.map(({ id }) => id);
}

function callOf({ stage }: Desk, id: string): Promise<Call> {
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("alert_call")
      .select(["id", "party", "called", "climbs_at"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
  );
}

function inMinutes(minutes: number): Date {
  return new Date(now().getTime() + minutes * minute);
}
