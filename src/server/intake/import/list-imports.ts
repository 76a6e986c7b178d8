import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { Invalid, NotFound } from "../../refusals.ts";
import { type ImportRun, type ImportRunRow, importView } from "./import-view.ts";

type Page = { after?: string; limit: number };

/** The newest first. A page ends with a run's id; the next begins behind it. */
export async function listImports(
  tx: Tx,
  { after, limit }: Page,
): Promise<{ rows: ImportRun[]; next: string | null }> {
  if (after && !isId(after)) throw brokenCursor();
  let runs = tx.selectFrom("import_run").selectAll();
  if (after) {
    runs = runs.where(
      sql<boolean>`(started_at, id) < (SELECT last.started_at, last.id FROM import_run last WHERE last.id = ${after})`,
    );
  }
  const rows = await runs
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return { rows: page.map(importView), next: rows.length > page.length ? page.at(-1)!.id : null };
}

/** @throws NotFound */
export async function runById(tx: Tx, id: string): Promise<ImportRunRow> {
  const run = await tx.selectFrom("import_run").selectAll().where("id", "=", id).executeTakeFirst();
  if (run) return run;
  throw new NotFound("import_not_found", { zh: "没有找到这次导入。", en: "There is no such import." });
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function brokenCursor(): Invalid {
  return new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}
