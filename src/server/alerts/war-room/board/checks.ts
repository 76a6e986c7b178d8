import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { currentPlan, planOfVersion } from "../../calling/plan/current-plan.ts";
import { accessAlert } from "../../record/access-alert.ts";
import type { Alert } from "../../record/alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { endedAlready, notInThePlan } from "../room-refusals.ts";

type How = { how: "done" } | { how: "skipped"; reason: string };

export async function tickCheck(
  actor: Staff,
  alertNumber: string,
  code: string,
  tick: How,
): Promise<{ code: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    if (!(await checklistOf(tx, alert)).some((item) => item.code === code)) throw notInThePlan();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("alert_check")
      .values({
        alert_id: alert.id,
        code,
        state: tick.how,
        reason: tick.how === "skipped" ? tick.reason : null,
        checked_by: actor.id,
        checked_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw endedAlready();
    await recordAlertEvent(tx, actor, alert.id, `check_${tick.how}`, { code });
    return { code };
  });
}

/** What the plan of its level says is to be done, by the version it was confirmed under. */
export async function checklistOf(tx: Tx, alert: Pick<Alert, "plan_version" | "level">) {
  const plan =
    alert.plan_version === null ? (await currentPlan(tx)).plan : await planOfVersion(tx, alert.plan_version);
  return plan.levels[alert.level].checklist;
}
