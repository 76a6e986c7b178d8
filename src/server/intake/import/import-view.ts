import type { Selectable } from "kysely";
import type { z } from "zod";
import type { importRun } from "../../../shared/api/house-routes.ts";
import type { ImportRun as ImportRunTable } from "../../db/tables.gen.ts";

export type ImportRunRow = Selectable<ImportRunTable>;
export type ImportRun = z.input<typeof importRun>;

export function importView(run: ImportRunRow): ImportRun {
  return {
    id: run.id,
    kind: run.kind as ImportRun["kind"],
    fileName: run.file_name,
    isDryRun: run.is_dry_run,
    state: run.state as ImportRun["state"],
    rowsTotal: run.rows_total,
    rowsDone: run.rows_done,
    rowsAdded: run.rows_added,
    rowsKnown: run.rows_known,
    rowsRefused: run.rows_refused,
    failure: run.failure as ImportRun["failure"],
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null,
  };
}
