import type { AlertPlan } from "../../../../shared/api/alert-fields.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../../refusals.ts";
import { currentPlan, partiesOf } from "./current-plan.ts";
import { refuseBrokenPlan } from "./refuse-broken-plan.ts";
import { unreachableOf } from "./unreachable.ts";

/** Publishes the house's own plan. Nobody can be called by it who has no address that works. */
export async function savePlan(
  actor: Staff,
  { plan, seenVersion }: { plan: AlertPlan; seenVersion: number },
): Promise<{ version: number }> {
  return inTransaction(actor, async (tx) => {
    refuseBrokenPlan(plan);
    await refuseUnknownStaff(tx, plan);
    const before = await currentPlan(tx);
    if (before.version !== seenVersion) throw changedMeanwhile();
    const unreachable = await unreachableOf(tx, plan);
    if (unreachable.length > 0) throw cannotBeReached(unreachable);
    const version = before.version + 1;
    await tx
      .insertInto("alert_plan")
      .values({ version, plan: JSON.stringify(plan), made_by: actor.id, made_at: tx.now })
      .execute();
    await recordSetting(tx, actor, "alert_plan_published", { version });
    return { version };
  });
}

async function refuseUnknownStaff(tx: Tx, plan: AlertPlan): Promise<void> {
  const ids = [...new Set(partiesOf(plan).flatMap(({ staffIds }) => staffIds))];
  if (ids.length === 0) return;
  const known = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "in", ids)
    .where("is_active", "=", true)
    .execute();
  if (known.length === ids.length) return;
  throw new Invalid("staff_unknown", {
    zh: "预案里点名的人有的不在或已离职，请重新选择。",
    en: "Somebody named in the plan is not there or has left. Please choose again.",
  });
}

function changedMeanwhile(): NotPossibleNow {
  return new NotPossibleNow("changed_meanwhile", {
    zh: "预案刚刚被其他人修改，请刷新后再保存。",
    en: "Somebody else has just changed the plan. Please reload and try again.",
  });
}

function cannotBeReached(people: { id: string; name: string }[]): NotPossibleNow {
  const names = people.map(({ name }) => name);
  return new NotPossibleNow(
    "nobody_reachable",
    {
      zh: `这些人还没有可用的联系方式，预案不能发布：${names.join("、")}。`,
      en: `The plan cannot be published: these people have no address that works: ${names.join(", ")}.`,
    },
    { staffIds: people.map(({ id }) => id) },
  );
}
