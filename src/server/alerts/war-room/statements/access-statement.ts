import type { Tx } from "../../../db/database.ts";
import { statementMovedOn, statementWithdrawn, unknownStatement } from "./statement-refusals.ts";

/** A statement of an alert whose row is locked already, as it stands: not withdrawn, in its latest version. */
export async function accessStatement(tx: Tx, alertId: string, number: number, seenVersion?: number) {
  const statement = await tx
    .selectFrom("alert_statement")
    .selectAll()
    .where("alert_id", "=", alertId)
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  if (!statement) throw unknownStatement();
  if (statement.withdrawn_at) throw statementWithdrawn();
  const latest = await tx
    .selectFrom("alert_statement_version")
    .selectAll()
    .where("statement_id", "=", statement.id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  if (seenVersion !== undefined && latest.version !== seenVersion) throw statementMovedOn(latest.version);
  return { ...statement, latest };
}
