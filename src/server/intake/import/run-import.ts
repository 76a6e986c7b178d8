import { withTenant } from "../../db/database.ts";
import { planEachTime } from "../../db/plan-each-time.ts";
import type { ComplaintRow } from "../../gateways/tables/import-rows/complaint-rows.ts";
import type { OrderRow } from "../../gateways/tables/import-rows/join-order.ts";
import { complaintEntries, type Entry, orderEntries, type ReadEntry } from "./entries.ts";
import { type BatchOutcome, type ImportContext, shopIdsByName } from "./import-batch.ts";
import { importComplaints } from "./import-complaints.ts";
import { importOrders } from "./import-orders.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportRunRow } from "./import-view.ts";
import { beginRun, finishRun, keepTotal, stopRun, workOnRun } from "./run-state.ts";

type AnyEntry = ReadEntry<ComplaintRow> | ReadEntry<OrderRow>;

type Options = {
  /** Told after each batch. */
  onProgress?: (progress: { rowsDone: number; rowsTotal: number }) => void;
  /** Aborted: the batch in hand is finished, the rest stays for later. */
  signal?: AbortSignal;
};

const batchRows = 200;

/**
 * Works through a run from where it stands, in batches. Each batch is committed together with the run's count, so whoever
 * goes on after a crash begins exactly behind the last row that is in. Two processes on one run do not double a row: the
 * second to commit sees that the count has moved on, and leaves.
 */
export async function runImport(
  tenantId: string,
  runId: string,
  pathOf: (plan: ImportPlan) => string,
  { onProgress, signal }: Options = {},
): Promise<void> {
  const run = await beginRun(tenantId, runId);
  if (!run) return;
  try {
    const plan = run.settings as ImportPlan;
    const path = pathOf(plan);
    const rowsTotal = run.rows_total ?? (await keepTotal(tenantId, runId, await countEntries(plan, path)));
    let rowsDone = run.rows_done;
    onProgress?.({ rowsDone, rowsTotal });

    for await (const batch of batchesFrom(entriesOf(plan, path), rowsDone)) {
      if (signal?.aborted) return await stopRun(tenantId, runId, "cancelled");
      if (!(await commitBatch(tenantId, run, rowsDone, batch))) return;
      rowsDone += batch.length;
      onProgress?.({ rowsDone, rowsTotal });
    }
    await finishRun(tenantId, runId, rowsDone);
  } catch (error) {
    await stopRun(tenantId, runId, "failed", error);
    throw error;
  }
}

function entriesOf(plan: ImportPlan, path: string): AsyncGenerator<AnyEntry> {
  return plan.part.kind === "orders" ? orderEntries(plan, path) : complaintEntries(plan, path);
}

async function countEntries(plan: ImportPlan, path: string): Promise<number> {
  let count = 0;
  for await (const _entry of entriesOf(plan, path)) count += 1;
  return count;
}

async function* batchesFrom(entries: AsyncGenerator<AnyEntry>, rowsDone: number): AsyncGenerator<AnyEntry[]> {
  let read = 0;
  let batch: AnyEntry[] = [];
  for await (const entry of entries) {
    read += 1;
    if (read <= rowsDone) continue;
    batch.push(entry);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function commitBatch(
  tenantId: string,
  run: ImportRunRow,
  rowsDone: number,
  batch: AnyEntry[],
): Promise<boolean> {
  return withTenant(tenantId, (tx) =>
    workOnRun(tx, run.id, { rowsDone, rows: batch.length }, async () => {
      await planEachTime(tx);
      const context: ImportContext = {
        plan: run.settings as ImportPlan,
        isDryRun: run.is_dry_run,
        actor: { kind: run.started_by_kind as "staff", id: run.started_by_id },
        shopIds: await shopIdsByName(tx),
      };
      const entries = batch.filter((entry) => "row" in entry);
      const outcome: BatchOutcome =
        run.kind === "orders"
          ? await importOrders(tx, context, entries as Entry<OrderRow>[])
          : await importComplaints(tx, context, entries as Entry<ComplaintRow>[]);
      return {
        ...outcome,
        known: outcome.known + batch.filter((entry) => "repeats" in entry).length,
        refused: [...batch.filter((entry) => "errors" in entry), ...outcome.refused],
      };
    }),
  );
}
