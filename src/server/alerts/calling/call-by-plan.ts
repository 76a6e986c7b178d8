import type { Tx } from "../../db/database.ts";
import type { Alert, AlertLevel } from "../record/alert.ts";
import { currentPlan } from "./plan/current-plan.ts";
import { startCalls } from "./start-calls.ts";

/** Calls every party of this level's plan that is not called about the alert yet; the caller holds the alert's lock. */
export async function callByPlan(
  tx: Tx,
  alert: Pick<Alert, "id">,
  level: AlertLevel,
): Promise<{ version: number; called: { id: string; party: string }[] }> {
  const current = await currentPlan(tx);
  const { parties, overridesQuietHours } = current.plan.levels[level];
  const called = await startCalls(tx, current, {
    about: { alertId: alert.id },
    level,
    parties,
    overridesQuietHours,
  });
  return { version: current.version, called };
}
