import type { Tx } from "../../db/database.ts";
import { addJob } from "../../jobs/add-job.ts";

/** Has an order looked after, now or then; one job per order, moved when its time changes. */
export async function queueOrder(tx: Tx, orderId: string, runAt?: Date): Promise<void> {
  await addJob(tx, "pursue_order", { orderId }, { ...(runAt && { runAt }), key: `gateway_order:${orderId}` });
}
