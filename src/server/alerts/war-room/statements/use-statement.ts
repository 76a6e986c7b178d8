import { sql } from "kysely";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { accessStatement } from "./access-statement.ts";
import { drillPublishesNothing, noEnglish, notCleared } from "./statement-refusals.ts";

export type StatementPurpose = "reply" | "notice" | "public" | "regulator";
export type StatementLang = "zh" | "en";
export type ApprovedStatement = {
  id: string;
  number: number;
  version: number;
  zh: string;
  en: string | null;
};

/** The only reader of statements for whatever leaves the house: what legal and PR both approved, the latest of its purpose. */
export async function approvedStatement(
  tx: Tx,
  alertId: string,
  { lang, purpose }: { lang: StatementLang; purpose: StatementPurpose },
): Promise<(ApprovedStatement & { words: string }) | undefined> {
  const found = await tx
    .selectFrom("alert_statement as s")
    .innerJoin("alert_statement_version as v", "v.statement_id", "s.id")
    .select(["s.id", "s.number", "v.version", "v.zh", "v.en"])
    .where("s.alert_id", "=", alertId)
    .where("s.purpose", "=", purpose)
    .where(sql<boolean>`is_statement_cleared(s.tenant_id, s.id, v.version)`)
    .$if(lang === "en", (rows) => rows.where("v.en", "is not", null))
    .orderBy("s.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return found && { ...found, words: lang === "en" ? found.en! : found.zh };
}

type Use = {
  path: "reply" | "mass_action" | "opinion_reply" | "regulator" | "published";
  aboutId: string | null;
  lang: StatementLang;
};

/** It leaves: kept, in the alert's log too. The database refuses a version that lost an approval meanwhile. */
export async function useStatement(
  tx: Tx,
  actor: Staff,
  alertId: string,
  statement: Pick<ApprovedStatement, "id" | "number" | "version">,
  { path, aboutId, lang }: Use,
): Promise<void> {
  await tx
    .insertInto("alert_statement_use")
    .values({
      id: newId(),
      statement_id: statement.id,
      version: statement.version,
      lang,
      path,
      about_id: aboutId,
      used_by: actor.id,
      used_at: tx.now,
    })
    .execute();
  const data = { statement: statement.number, version: statement.version, path, aboutId, lang };
  await recordAlertEvent(tx, actor, alertId, "statement_used", data);
}

export async function publishStatement(
  actor: Staff,
  alertNumber: string,
  number: number,
  { version, lang }: { version: number; lang: StatementLang },
): Promise<{ statement: number; version: number }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    if (alert.is_drill) throw drillPublishesNothing();
    const { id, latest } = await accessStatement(tx, alert.id, number, version);
    if (!(await isCleared(tx, id, version))) throw notCleared();
    if (lang === "en" && latest.en === null) throw noEnglish();
    const published = { path: "published", aboutId: null, lang } as const;
    await useStatement(tx, actor, alert.id, { id, number, version }, published);
    return { statement: number, version };
  });
}

async function isCleared(tx: Tx, id: string, version: number): Promise<boolean> {
  const { rows } = await sql<{ cleared: boolean }>`
    SELECT is_statement_cleared(current_tenant(), ${id}::uuid, ${version}::int) AS cleared`.execute(tx);
  return rows[0]!.cleared;
}
