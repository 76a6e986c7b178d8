import { createHash } from "node:crypto";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { accessStatement } from "./access-statement.ts";

type Texts = { zh: string; en: string | null };
type Receipt = { statement: number; version: number };

/** A first draft; nobody outside sees it before legal and PR have both said yes. */
export async function draftStatement(
  actor: Staff,
  alertNumber: string,
  { purpose, ...texts }: Texts & { purpose: string },
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const statement = { id: newId(), number: await nextNumber(tx, alert.id) };
    await tx
      .insertInto("alert_statement")
      .values({ ...statement, alert_id: alert.id, purpose })
      .execute();
    const digest = await insertVersion(tx, actor, statement.id, 1, texts);
    await recordAlertEvent(tx, actor, alert.id, "statement_drafted", {
      statement: statement.number,
      version: 1,
      purpose,
      digest,
    });
    return { statement: statement.number, version: 1 };
  });
}

/** Other words are another version, which has no approval. */
export async function reviseStatement(
  actor: Staff,
  alertNumber: string,
  number: number,
  { seenVersion, ...texts }: Texts & { seenVersion: number },
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const statement = await accessStatement(tx, alert.id, number, seenVersion);
    const version = seenVersion + 1;
    const digest = await insertVersion(tx, actor, statement.id, version, texts);
    await recordAlertEvent(tx, actor, alert.id, "statement_revised", { statement: number, version, digest });
    return { statement: number, version };
  });
}

export async function withdrawStatement(
  actor: Staff,
  alertNumber: string,
  number: number,
  reason: string,
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber, ["candidate", "confirmed", "closed"]);
    const { id, latest } = await accessStatement(tx, alert.id, number);
    await tx
      .updateTable("alert_statement")
      .set({ withdrawn_at: tx.now, withdrawn_by: actor.id, withdrawn_reason: reason })
      .where("id", "=", id)
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "statement_withdrawn", { statement: number });
    return { statement: number, version: latest.version };
  });
}

async function nextNumber(tx: Tx, alertId: string): Promise<number> {
  const { last } = await tx
    .selectFrom("alert_statement")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("alert_id", "=", alertId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

async function insertVersion(
  tx: Tx,
  actor: Staff,
  statementId: string,
  version: number,
  { zh, en }: Texts,
): Promise<string> {
  const digest = createHash("sha256")
    .update(JSON.stringify([zh, en]))
    .digest("hex");
  await tx
    .insertInto("alert_statement_version")
    .values({ statement_id: statementId, version, zh, en, digest, drafted_by: actor.id, drafted_at: tx.now })
    .execute();
  return digest;
}
