import type { Tx } from "../../db/database.ts";
import { withTenant } from "../../db/database.ts";
import { currentPlan } from "./plan/current-plan.ts";
import { startCalls } from "./start-calls.ts";

/** What follows when a single complaint is urgent by itself: the senior on duty is called by the same chain, once. */
export async function callForFastLane({
  tenantId,
  stream,
}: {
  tenantId: string;
  stream: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const current = await currentPlan(tx);
    const { codes, party } = current.plan.fastLane;
    if (!(await isOf(tx, stream, codes))) return;
    await startCalls(tx, current, {
      about: { complaintId: stream },
      level: "red",
      parties: [party],
      overridesQuietHours: true,
    });
  });
}

async function isOf(tx: Tx, complaintId: string, codes: string[]): Promise<boolean> {
  const { fast_lane } = await tx
    .selectFrom("complaint")
    .select("fast_lane")
    .where("id", "=", complaintId)
    .executeTakeFirstOrThrow();
  return fast_lane.some((code) => codes.includes(code));
}
