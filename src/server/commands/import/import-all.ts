import { clockActor } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import type { ImportKind } from "../../gateways/tables/import-rows/fields.ts";
import { partDigest } from "../../intake/import/file-digest.ts";
import { type ImportRun, importView } from "../../intake/import/import-view.ts";
import { runById } from "../../intake/import/list-imports.ts";
import { openRun } from "../../intake/import/open-run.ts";
import { runImport } from "../../intake/import/run-import.ts";
import type { Terminal } from "../terminal.ts";
import { chosenHouse } from "./chosen-house.ts";
import type { ImportOptions } from "./import-options.ts";
import { type PlannedImport, plannedImports } from "./planned-imports.ts";
import { openProgress } from "./progress.ts";
import { reportRun } from "./report-run.ts";

/** Imports every part of what is asked for, one after the other, on the open database. @returns how each went */
export async function importAll(
  terminal: Terminal,
  kind: ImportKind,
  path: string,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<ImportRun[]> {
  const house = await chosenHouse(options.house);
  const planned = await plannedImports(house.tenantId, kind, path, options);
  terminal.say({ zh: `导入到：${house.nameZh}`, en: `Importing into ${house.nameEn}` });

  const runs: ImportRun[] = [];
  for (const each of planned) {
    if (signal.aborted) break;
    const run = await importOne(terminal, house.tenantId, each, path, options, signal);
    await reportRun(
      terminal,
      house.tenantId,
      run,
      options.errors && errorsFile(options.errors, run, planned),
    );
    runs.push(run);
  }
  return runs;
}

async function importOne(
  terminal: Terminal,
  tenantId: string,
  { plan, fileName }: PlannedImport,
  path: string,
  { dryRun: isDryRun = false }: ImportOptions,
  signal: AbortSignal,
): Promise<ImportRun> {
  const fileDigest = await partDigest(plan.part, path);
  const { id } = await withTenant(tenantId, (tx) =>
    openRun(tx, clockActor(tenantId), { fileName, fileDigest, plan, isDryRun }),
  );
  const progress = openProgress(terminal, fileName);
  try {
    await runImport(tenantId, id, () => path, { onProgress: progress.show, signal });
  } finally {
    progress.close();
  }
  return importView(await withTenant(tenantId, (tx) => runById(tx, id)));
}

// errors.csv, or errors-orders.csv and errors-complaints.csv when a preset imports both.
function errorsFile(file: string, { kind }: ImportRun, { length }: PlannedImport[]): string {
  return length === 1 ? file : file.replace(/(\.\w+)?$/, (ending) => `-${kind}${ending}`);
}
