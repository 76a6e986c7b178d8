import type { PlanParty } from "../../../shared/api/alert-fields.ts";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { callPerson } from "./call-person.ts";
import { type Call, lockedCall, recordCall } from "./locked-call.ts";
import { partyOf, planOfVersion } from "./plan/current-plan.ts";
import { ladderOf } from "./plan/ladder.ts";
import { queueStep } from "./start-calls.ts";

/** The task: looks whether a call must climb, or its time is over. Run early, late or twice it does what the hour says. */
export async function stepCallTask({
  tenantId,
  callId,
}: {
  tenantId: string;
  callId: string;
}): Promise<void> {
  await withTenant(tenantId, (tx) => stepCall(tx, callId));
}

export async function stepCall(tx: Tx, callId: string): Promise<void> {
  const call = await lockedCall(tx, callId);
  if (call.state !== "calling") return;
  if (tx.now < call.started_at) return queueStep(tx, call.id, call.started_at);

  if (!call.is_overdue && tx.now >= call.due_at) await markOverdue(tx, call);
  const party = partyOf(await planOfVersion(tx, call.plan_version), call.level, call.party);
  const climbsAt = (await mustClimb(tx, call)) ? await climb(tx, call, party) : call.climbs_at;
  if (climbsAt) await queueStep(tx, call.id, nextLook(tx, call, climbsAt));
}

async function mustClimb(tx: Tx, { called, climbs_at }: Call): Promise<boolean> {
  const current = called.at(-1);
  if (!current || !climbs_at || tx.now >= climbs_at) return true;
  // Whoever was called may have left the house meanwhile.
  const { is_active } = await tx
    .selectFrom("staff")
    .select("is_active")
    .where("id", "=", current)
    .executeTakeFirstOrThrow();
  return !is_active;
}

/** Calls the next who can be reached; returns when it climbs on, or null when nobody is left. */
async function climb(tx: Tx, call: Call, party: PlanParty): Promise<Date | null> {
  const called = [...call.called];
  // A test asks whether the first of each party is reached; nobody is climbed over for it.
  const ladder = (await ladderOf(tx, party)).slice(0, call.test_id ? 1 : undefined);
  const waiting = ladder.filter((id) => !called.includes(id));
  for (const staffId of waiting) {
    const from = called.at(-1);
    called.push(staffId);
    const type = from ? "call_climbed" : "call_started";
    await recordCall(tx, clockActor(tx.tenantId), call, type, { staffId, from });
    // Said loudly and climbed over at once: nobody waits for somebody who cannot hear it.
    const isReached = await callPerson(tx, call, party, staffId);
    if (!isReached) continue;
    const climbsAt = new Date(tx.now.getTime() + party.climbAfterMinutes * 60_000);
    await keep(tx, call.id, { called, rung_at: tx.now, climbs_at: climbsAt });
    return climbsAt;
  }
  await keep(tx, call.id, { called, state: "unanswered", climbs_at: null });
  await recordCall(tx, clockActor(tx.tenantId), call, "call_nobody_left", { called: called.length });
  return null;
}

async function markOverdue(tx: Tx, call: Call): Promise<void> {
  await keep(tx, call.id, { is_overdue: true });
  await recordCall(tx, clockActor(tx.tenantId), call, "call_overdue", { dueAt: call.due_at.toISOString() });
}

function nextLook(tx: Tx, { due_at, is_overdue }: Call, climbsAt: Date): Date {
  return is_overdue || due_at <= tx.now || climbsAt < due_at ? climbsAt : due_at;
}

async function keep(
  tx: Tx,
  id: string,
  changes: Partial<{
    called: string[];
    rung_at: Date;
    climbs_at: Date | null;
    state: string;
    is_overdue: boolean;
  }>,
): Promise<void> {
  await tx.updateTable("alert_call").set(changes).where("id", "=", id).execute();
}
