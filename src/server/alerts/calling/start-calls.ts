import type { PlanParty } from "../../../shared/api/alert-fields.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { AlertLevel } from "../record/alert.ts";
import type { VersionedPlan } from "./plan/current-plan.ts";
import { notAtNight } from "./plan/quiet-hours.ts";

/** What a call is about: exactly one of these. */
export type About = { alertId: string } | { complaintId: string } | { testId: string };

type Calls = { about: About; level: AlertLevel; parties: PlanParty[]; overridesQuietHours: boolean };

/** One call for each party; a party that is called about the same already is not called a second time. Returns the new ones. */
export async function startCalls(
  tx: Tx,
  { version, plan }: VersionedPlan,
  { about, level, parties, overridesQuietHours }: Calls,
): Promise<{ id: string; party: string }[]> {
  if (parties.length === 0) return [];
  const { time_zone } = await ownTenant(tx);
  const at = overridesQuietHours ? tx.now : notAtNight(plan.quietHours, tx.now, time_zone);
  const started = await tx
    .insertInto("alert_call")
    .values(
      parties.map((party) => ({
        id: newId(),
        ...columnOf(about),
        plan_version: version,
        level,
        party: party.code,
        started_at: at,
        due_at: new Date(at.getTime() + party.answerWithinMinutes * 60_000),
        state: "calling",
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "party"])
    .execute();
  for (const { id } of started) await queueStep(tx, id, at);
  await tellLive(tx, "alerts");
  return started;
}

export function queueStep(tx: Tx, callId: string, runAt: Date): Promise<void> {
  return addJob(tx, "step_call", { callId }, { runAt, key: `step call ${callId}` });
}

function columnOf(about: About) {
  if ("alertId" in about) return { alert_id: about.alertId };
  return "complaintId" in about ? { complaint_id: about.complaintId } : { test_id: about.testId };
}
