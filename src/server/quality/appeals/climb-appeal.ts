import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";
import { policyOfVersion } from "./appeal-policy.ts";
import { appealCalendar } from "./appealable.ts";
import { recordAppealEvent } from "./record-appeal-event.ts";
import { rulingDue } from "./rules.ts";

type Due = { tenantId: string; appealId: string };

/** Nobody ruled an appeal in time: it climbs a level with a new day; on the last level it is late, once. */
export async function climbAppeal({ tenantId, appealId }: Due): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const appeal = await tx
      .selectFrom("appeal")
      .selectAll()
      .where("id", "=", appealId)
      .where("state", "=", "open")
      .where("overdue_at", "is", null)
      .where("due_at", "<=", tx.now)
      .forUpdate()
      .executeTakeFirst();
    if (!appeal) return;
    const policy = await policyOfVersion(tx, appeal.policy_version);
    if (appeal.level < policy.levels.length) await climb(tx, appeal, policy);
    else await markLate(tx, appeal);
  });
}

type Open = { id: string; level: number };

async function climb(tx: Tx, { id, level }: Open, policy: Parameters<typeof rulingDue>[2]): Promise<void> {
  const climbed = { id, level: level + 1 };
  const dueAt = rulingDue(await appealCalendar(tx), tx.now, policy, climbed.level);
  await tx.updateTable("appeal").set({ level: climbed.level, due_at: dueAt }).where("id", "=", id).execute();
  await recordAppealEvent(tx, clockActor(tx.tenantId), climbed, "climbed");
  await addJob(tx, "appeal_due", { appealId: id }, { runAt: dueAt });
}

async function markLate(tx: Tx, appeal: Open): Promise<void> {
  await tx.updateTable("appeal").set({ overdue_at: tx.now }).where("id", "=", appeal.id).execute();
  await recordAppealEvent(tx, clockActor(tx.tenantId), appeal, "late");
}
