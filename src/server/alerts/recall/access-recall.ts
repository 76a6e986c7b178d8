import type { Tx } from "../../db/database.ts";
import type { Alert } from "../record/alert.ts";
import { noRecall, recallClosed } from "./recall-refusals.ts";

/** The open recall of an alert, locked. */
export async function accessRecall(tx: Tx, alert: Pick<Alert, "id">) {
  const recall = await tx
    .selectFrom("recall")
    .selectAll()
    .where("alert_id", "=", alert.id)
    .forUpdate()
    .executeTakeFirst();
  if (!recall) throw noRecall();
  if (recall.closed_at) throw recallClosed();
  return recall;
}
