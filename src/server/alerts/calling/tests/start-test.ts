import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import { currentPlan, partiesOf } from "../plan/current-plan.ts";
import { startCalls } from "../start-calls.ts";

/** Tests the chain of calls now. One at a time: a second one would only call the same people twice. */
export async function startCallTest(actor: Staff): Promise<{ id: string; called: number }> {
  return inTransaction(actor, async (tx) => {
    if (await isTesting(tx)) throw testUnderWay();
    const started = await beginTest(tx, actor.id);
    await recordSetting(tx, actor, "call_test_started", { testId: started.id });
    return started;
  });
}

export async function beginTest(tx: Tx, startedBy: string | null): Promise<{ id: string; called: number }> {
  const current = await currentPlan(tx);
  const id = newId();
  await tx
    .insertInto("call_test")
    .values({ id, plan_version: current.version, started_by: startedBy, started_at: tx.now })
    .execute();
  const { parties } = current.plan.levels.red;
  const called = await startCalls(tx, current, {
    about: { testId: id },
    level: "red",
    // Every party of the plan is tested once, by its most urgent rule.
    parties: parties.length > 0 ? parties : partiesOf(current.plan).slice(0, 1),
    overridesQuietHours: false,
  });
  return { id, called: called.length };
}

async function isTesting(tx: Tx): Promise<boolean> {
  const open = await tx
    .selectFrom("alert_call")
    .select("id")
    .where("test_id", "is not", null)
    .where("state", "=", "calling")
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

function testUnderWay(): NotPossibleNow {
  return new NotPossibleNow("call_test_under_way", {
    zh: "呼叫测试正在进行，请等它结束。",
    en: "A test of the calls is under way. Please wait until it ends.",
  });
}
