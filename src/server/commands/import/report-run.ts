import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { withTenant } from "../../db/database.ts";
import { importErrorsCsv } from "../../intake/import/import-errors.ts";
import type { ImportRun } from "../../intake/import/import-view.ts";
import type { Wording } from "../../refusals.ts";
import type { Terminal } from "../terminal.ts";

const shownErrors = 5;

/** How a run went, with the first refused rows; all of them go to a file when one is named. */
export async function reportRun(
  terminal: Terminal,
  tenantId: string,
  run: ImportRun,
  errorsFile: string | undefined,
): Promise<void> {
  terminal.say(outcome(run));
  if (run.rowsRefused === 0) return;
  if (errorsFile) {
    await pipeline(
      await importErrorsCsv(tenantId, run.id, terminal.language === "en" ? "en" : "zh"),
      createWriteStream(errorsFile),
    );
    terminal.say({ zh: `未导入的行见 ${errorsFile}`, en: `The refused rows are in ${errorsFile}` });
    return;
  }
  for (const error of await firstErrors(tenantId, run.id)) terminal.say(errorLine(error));
  if (run.rowsRefused > shownErrors)
    terminal.say({ zh: "……用 --errors 文件名 可写出全部。", en: "… --errors FILE writes all of them." });
}

function outcome({
  fileName,
  state,
  isDryRun,
  rowsDone,
  rowsAdded,
  rowsKnown,
  rowsRefused,
}: ImportRun): Wording {
  const trial = isDryRun
    ? { zh: "（试运行，未写入）", en: " (dry run, nothing written)" }
    : { zh: "", en: "" };
  const ending =
    state === "done"
      ? { zh: "", en: "" }
      : { zh: "。已停止，再次运行同一命令会从这里继续", en: ". Stopped; the same command goes on from here" };
  return {
    zh: `${fileName}：${rowsDone} 行，新增 ${rowsAdded}，已有 ${rowsKnown}，未导入 ${rowsRefused}${trial.zh}${ending.zh}`,
    en: `${fileName}: ${rowsDone} rows, ${rowsAdded} added, ${rowsKnown} known, ${rowsRefused} refused${trial.en}${ending.en}`,
  };
}

function firstErrors(tenantId: string, runId: string) {
  return withTenant(tenantId, (tx) =>
    tx
      .selectFrom("import_row_error")
      .selectAll()
      .where("run_id", "=", runId)
      .orderBy("row_number")
      .orderBy("position")
      .limit(shownErrors)
      .execute(),
  );
}

function errorLine(error: {
  row_number: number;
  column_name: string | null;
  message_zh: string;
  message_en: string;
}): Wording {
  const column = error.column_name ?? "";
  return {
    zh: `  第 ${error.row_number} 行 ${column}：${error.message_zh}`,
    en: `  row ${error.row_number} ${column}: ${error.message_en}`,
  };
}
