import { type Tx, withTenant } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";
import { measureComplaints } from "./measure-complaints.ts";

const atOnce = 200;

/**
 * Reads the facts of the whole house anew, one stretch of complaints at a time: after an import, or to be sure. Each
 * stretch queues the next in its own transaction, so that a stop in between loses nothing.
 */
export async function measureHistory({
  tenantId,
  after,
}: {
  tenantId: string;
  after: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const ids = await complaintsAfter(tx, after);
    await measureComplaints(tx, ids);
    if (ids.length === atOnce) await queueMeasuring(tx, ids.at(-1)!);
  });
}

const beforeAll = "00000000-0000-0000-0000-000000000000";

export function queueMeasuring(tx: Tx, after = beforeAll): Promise<void> {
  return addJob(tx, "measure_history", { after }, { key: `measure_history:${after}` });
}

async function complaintsAfter(tx: Tx, after: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("complaint")
    .select("id")
    .where("id", ">", after)
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id);
}
