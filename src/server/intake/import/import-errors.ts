import type { Readable } from "node:stream";
import { sql } from "kysely";
import { withTenant } from "../../db/database.ts";
import { writeCsv } from "../../gateways/tables/write-csv.ts";
import { runById } from "./list-imports.ts";

const pageRows = 1_000;
const headings = { zh: ["行号", "列", "内容", "问题"], en: ["Row", "Column", "Content", "Problem"] };

/** The refused rows of a run as a CSV, however many, in the reader's language. @throws NotFound before it begins */
export async function importErrorsCsv(
  tenantId: string,
  runId: string,
  language: "zh" | "en",
): Promise<Readable> {
  await withTenant(tenantId, (tx) => runById(tx, runId));
  return writeCsv(errorLines(tenantId, runId, language));
}

async function* errorLines(tenantId: string, runId: string, language: "zh" | "en"): AsyncGenerator<string[]> {
  yield headings[language];
  let last = { row_number: 0, position: -1 };
  for (;;) {
    const errors = await errorsAfter(tenantId, runId, last);
    for (const error of errors) {
      const message = language === "en" ? error.message_en : error.message_zh;
      yield [String(error.row_number), error.column_name ?? "", error.value ?? "", message];
    }
    if (errors.length < pageRows) return;
    last = errors.at(-1)!;
  }
}

function errorsAfter(tenantId: string, runId: string, last: { row_number: number; position: number }) {
  return withTenant(tenantId, (tx) =>
    tx
      .selectFrom("import_row_error")
      .selectAll()
      .where("run_id", "=", runId)
      .where(sql<boolean>`(row_number, position) > (${last.row_number}, ${last.position})`)
      .orderBy("row_number")
      .orderBy("position")
      .limit(pageRows)
      .execute(),
  );
}
