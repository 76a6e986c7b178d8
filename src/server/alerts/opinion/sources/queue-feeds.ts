import type { Tx } from "../../../db/database.ts";
import { addJob } from "../../../jobs/add-job.ts";

/** Every feed whose next pull is due. */
export async function queueFeeds(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom("opinion_source")
    .select("id")
    .where("kind", "=", "feed")
    .where("is_active", "=", true)
    .where((where) => where.or([where("next_pull_at", "is", null), where("next_pull_at", "<=", tx.now)]))
    .execute();
  for (const { id } of rows) await queueFeed(tx, id);
}

export async function queueFeed(tx: Tx, sourceId: string): Promise<void> {
  await addJob(tx, "pull_feed", { sourceId }, { key: `pull_feed:${sourceId}` });
}
