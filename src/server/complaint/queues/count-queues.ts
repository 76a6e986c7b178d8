import { queueName } from "../../../shared/api/complaint-routes.ts";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { inQueue, type QueueName } from "./in-queue.ts";

/** How many complaints each queue holds for this reader. */
export async function countQueues(tx: Tx, reader: Actor): Promise<Record<QueueName, number>> {
  const counts: Partial<Record<QueueName, number>> = {};
  for (const queue of queueName.options) {
    const { count } = await inQueue(tx.selectFrom("complaint"), tx, reader, queue)
      .select((of) => of.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    counts[queue] = count;
  }
  return counts as Record<QueueName, number>;
}
