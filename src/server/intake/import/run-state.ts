import { type Tx, withTenant } from "../../db/database.ts";
import { inParts } from "../../db/in-parts.ts";
import type { RefusedRow } from "../../gateways/tables/import-rows/row-errors.ts";
import { Refusal } from "../../refusals.ts";
import type { BatchOutcome } from "./import-batch.ts";
import type { ImportRunRow } from "./import-view.ts";

const unfinished = ["waiting", "running"];

/** Marks a run as running; undefined when it has been cancelled or is over. */
export async function beginRun(tenantId: string, runId: string): Promise<ImportRunRow | undefined> {
  return withTenant(tenantId, (tx) =>
    tx
      .updateTable("import_run")
      .set({ state: "running", worked_at: tx.now })
      .where("id", "=", runId)
      .where("state", "in", unfinished)
      .returningAll()
      .executeTakeFirst(),
  );
}

export async function keepTotal(tenantId: string, runId: string, rowsTotal: number): Promise<number> {
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("import_run")
      .set({ rows_total: rowsTotal, worked_at: tx.now })
      .where("id", "=", runId)
      .execute(),
  );
  return rowsTotal;
}

/**
 * Does a batch's work and counts it. The run's row is locked first.
 * @returns false, with nothing done, when the run has been cancelled or another process has moved it on.
 */
export async function workOnRun(
  tx: Tx,
  runId: string,
  { rowsDone, rows }: { rowsDone: number; rows: number },
  work: () => Promise<BatchOutcome>,
): Promise<boolean> {
  const run = await tx
    .selectFrom("import_run")
    .selectAll()
    .where("id", "=", runId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (run.state !== "running" || run.rows_done !== rowsDone) return false;

  const { added, known, refused } = await work();
  await insertErrors(tx, runId, refused);
  await tx
    .updateTable("import_run")
    .set({
      rows_done: rowsDone + rows,
      rows_added: run.rows_added + added,
      rows_known: run.rows_known + known,
      rows_refused: run.rows_refused + refused.length,
      worked_at: tx.now,
    })
    .where("id", "=", runId)
    .execute();
  return true;
}

async function insertErrors(tx: Tx, runId: string, refused: RefusedRow[]): Promise<void> {
  const errors = refused.flatMap(({ rowNumber, errors }) =>
    errors.map(({ column, value, wording }, position) => ({
      run_id: runId,
      row_number: rowNumber,
      position,
      column_name: column || null,
      message_zh: wording.zh,
      message_en: wording.en,
      value: value || null,
    })),
  );
  // Rows that a join made of one row of the file carry its number, and its errors with it.
  for (const part of inParts(errors))
    await tx
      .insertInto("import_row_error")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function finishRun(tenantId: string, runId: string, rowsDone: number): Promise<void> {
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("import_run")
      .set({ state: "done", finished_at: tx.now, worked_at: tx.now })
      .where("id", "=", runId)
      .where("state", "=", "running")
      .where("rows_done", "=", rowsDone)
      .execute(),
  );
}

/** Ends a run before its end; the rows that are in stay, and the same file goes on from there. */
export async function stopRun(
  tenantId: string,
  runId: string,
  state: "cancelled" | "failed",
  error?: unknown,
): Promise<void> {
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("import_run")
      .set({ state, finished_at: tx.now, failure: error ? JSON.stringify(failureOf(error)) : null })
      .where("id", "=", runId)
      .where("state", "in", unfinished)
      .execute(),
  );
}

function failureOf(error: unknown) {
  if (error instanceof Refusal) return error.wording;
  return {
    zh: "导入时系统出了点问题。已导入的都还在；请再次导入同一个文件，会从停下的地方继续。",
    en: "Something went wrong on our side. What was imported is in; import the same file again and it goes on from there.",
  };
}
