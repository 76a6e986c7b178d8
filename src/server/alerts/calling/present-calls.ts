import type { z } from "zod";
import type { AlertPlan, alertCall } from "../../../shared/api/alert-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { Call } from "./locked-call.ts";
import { partyOf, planOfVersion } from "./plan/current-plan.ts";

export type CallView = z.input<typeof alertCall>;

/** The board of calls: who has answered, who is being called, what was tried. */
export async function presentCalls(
  tx: Tx,
  column: "alert_id" | "test_id",
  ids: string[],
): Promise<(CallView & { of: string })[]> {
  if (ids.length === 0) return [];
  const calls = (await tx
    .selectFrom("alert_call")
    .selectAll()
    .where(column, "in", ids)
    .orderBy("started_at")
    .orderBy("id")
    .limit(500)
    .execute()) as Call[];
  const names = await staffNames(tx);
  const sends = await sendsOf(tx, calls);
  const plans = await plansOf(tx, calls);
  return calls.map((call) => ({
    ...presentCall(tx.now, call, plans.get(call.plan_version)!, names),
    of: call[column] ?? "",
    attempts: (sends.get(call.id) ?? []).map((send) => ({
      person: { id: send.staff_id, name: names.get(send.staff_id) ?? "" },
      channel: send.channel as CallView["attempts"][number]["channel"],
      state: send.state as CallView["attempts"][number]["state"],
      dueAt: send.due_at.toISOString(),
      sentAt: send.sent_at?.toISOString() ?? null,
      problem: send.problem,
    })),
  }));
}

/** The plans under which these calls were begun. */
export async function plansOf(
  tx: Tx,
  calls: readonly Pick<Call, "plan_version">[],
): Promise<Map<number, AlertPlan>> {
  const plans = new Map<number, AlertPlan>();
  for (const version of new Set(calls.map((call) => call.plan_version)))
    plans.set(version, await planOfVersion(tx, version));
  return plans;
}

function presentCall(now: Date, call: Call, plan: AlertPlan, names: Map<string, string>) {
  const current = call.called.at(-1);
  const until = call.answered_at ?? now;
  const personOf = (id: string | null | undefined) => (id ? { id, name: names.get(id) ?? "" } : null);
  return {
    id: call.id,
    party: call.party,
    partyName: partyOf(plan, call.level, call.party).name,
    state: call.state as CallView["state"],
    startedAt: call.started_at.toISOString(),
    dueAt: call.due_at.toISOString(),
    isOverdue: call.is_overdue || (call.answered_at !== null && call.answered_at > call.due_at),
    calling: personOf(current),
    climbsAt: call.climbs_at?.toISOString() ?? null,
    answeredAt: call.answered_at?.toISOString() ?? null,
    answeredBy: personOf(call.answered_by),
    answeredHow: call.answered_how as CallView["answeredHow"],
    minutes: Math.max(0, Math.round((until.getTime() - call.started_at.getTime()) / 6_000) / 10),
  };
}

async function sendsOf(tx: Tx, calls: readonly Call[]) {
  if (calls.length === 0) return new Map<string, never[]>();
  const rows = await tx
    .selectFrom("alert_send")
    .selectAll()
    .where(
      "call_id",
      "in",
      calls.map(({ id }) => id),
    )
    .where("news", "=", 0)
    .orderBy("due_at")
    .orderBy("id")
    .limit(2_000)
    .execute();
  return Map.groupBy(rows, (row) => row.call_id);
}

async function staffNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom("staff").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
