import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";

/** Every hour the lanes are learned and the parcels on their way looked at anew. */
export async function queueForesight(tx: Tx): Promise<void> {
  const { last } = await tx
    .selectFrom("transit_lane")
    .select(sql<Date | null>`max(learned_at)`.as("last"))
    .executeTakeFirstOrThrow();
  if (!last || tx.now.getTime() - last.getTime() >= hour) await foreseeSoon(tx);
}

const hour = 3_600_000;

export async function foreseeSoon(tx: Tx): Promise<void> {
  await addJob(tx, "foresee_parcels", {}, { key: "foresee_parcels" });
}
