import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { accessStatement } from "./access-statement.ts";
import { approvedAlready, bothSides, ownStatement } from "./statement-refusals.ts";

export type Side = "legal" | "pr";

/** One of the two says yes to this very version. The database holds the same rules. */
export async function approveStatement(
  actor: Staff,
  alertNumber: string,
  number: number,
  { side, version }: { side: Side; version: number },
): Promise<{ statement: number; version: number }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const { id, latest } = await accessStatement(tx, alert.id, number, version);
    await refuseWriter(tx, actor, id);
    await refuseSecond(tx, actor, id, side, version);
    await tx
      .insertInto("alert_statement_approval")
      .values({ statement_id: id, version, side, approved_by: actor.id, approved_at: tx.now })
      .execute();
    const data = { statement: number, version, side, digest: latest.digest };
    await recordAlertEvent(tx, actor, alert.id, "statement_approved", data);
    // What waits for it as the answer to something said elsewhere can leave now.
    await tellLive(tx, "opinion");
    return { statement: number, version };
  });
}

async function refuseWriter(tx: Tx, actor: Staff, statementId: string): Promise<void> {
  const written = await tx
    .selectFrom("alert_statement_version")
    .select("version")
    .where("statement_id", "=", statementId)
    .where("drafted_by", "=", actor.id)
    .limit(1)
    .executeTakeFirst();
  if (written) throw ownStatement();
}

async function refuseSecond(
  tx: Tx,
  actor: Staff,
  statementId: string,
  side: Side,
  version: number,
): Promise<void> {
  const given = await tx
    .selectFrom("alert_statement_approval")
    .select(["side", "approved_by"])
    .where("statement_id", "=", statementId)
    .where("version", "=", version)
    .execute();
  if (given.some((approval) => approval.side === side)) throw approvedAlready();
  if (given.some((approval) => approval.approved_by === actor.id)) throw bothSides();
}
