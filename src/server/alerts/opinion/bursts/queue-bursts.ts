import type { Tx } from "../../../db/database.ts";
import { addJob } from "../../../jobs/add-job.ts";

export async function queueBursts(tx: Tx): Promise<void> {
  await addJob(tx, "watch_opinion", {}, { key: "watch_opinion" });
}
