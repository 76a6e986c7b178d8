import type { Tx } from "../../db/database.ts";
import type { Alert, AlertState } from "./alert.ts";
import { alertNotIn, unknownAlert } from "./alert-refusals.ts";

/**
 * The only way in to an alert for whoever changes it. Locks its row, so that deeds happen one after the other.
 * @param states in which the deed is possible
 */
export async function accessAlert(
  tx: Tx,
  number: string,
  states: readonly AlertState[] = ["candidate", "confirmed"],
): Promise<Alert> {
  const row = await tx
    .selectFrom("alert")
    .selectAll()
    .where("number", "=", number.toUpperCase())
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw unknownAlert();
  const alert = row as Alert;
  if (!states.includes(alert.state)) throw alertNotIn(alert.state);
  return alert;
}
