import { createHash } from "node:crypto";
import { type ComplaintRow, complaintRows } from "../../gateways/tables/import-rows/complaint-rows.ts";
import type { OrderRow } from "../../gateways/tables/import-rows/join-order.ts";
import { openPresetPart } from "../../gateways/tables/import-rows/open-preset.ts";
import { orderRows } from "../../gateways/tables/import-rows/order-rows.ts";
import { type RefusedRow, rowError } from "../../gateways/tables/import-rows/row-errors.ts";
import type { ImportPlan } from "./import-plan.ts";

export type Entry<Row> = { rowNumber: number; row: Row };
/** The same complaint once more in the same file. */
type Repetition = { rowNumber: number; repeats: string };
export type ReadEntry<Row> = Entry<Row> | RefusedRow | Repetition;

/** What a complaints file holds, one by one: a complaint to import, one it said before, or a row that is refused. */
export async function* complaintEntries(
  plan: ImportPlan,
  path: string,
): AsyncGenerator<ReadEntry<ComplaintRow>> {
  const reader = await openPresetPart(plan.part, path);
  const textOf = new Map<string, string>();
  for await (const entry of complaintRows(reader, plan.part.columns, { ...plan, ...plan.part })) {
    if (!("row" in entry)) {
      yield entry;
      continue;
    }
    const { sourceKey, description } = entry.row;
    const said = textOf.get(sourceKey);
    const text = shortDigest(description);
    if (said === undefined) textOf.set(sourceKey, text);
    if (said === undefined) yield entry;
    else if (said === text) yield { rowNumber: entry.rowNumber, repeats: sourceKey };
    else yield refused(entry, "same_id_other_text", sourceKey);
  }
}

/** What an orders file holds. An order whose rows do not stand together is refused where it begins again. */
export async function* orderEntries(plan: ImportPlan, path: string): AsyncGenerator<ReadEntry<OrderRow>> {
  const reader = await openPresetPart(plan.part, path);
  const seen = new Set<string>();
  for await (const entry of orderRows(reader, plan.part.columns, plan)) {
    if ("row" in entry && seen.has(entry.row.orderNumber)) {
      yield refused(entry, "rows_of_order_apart", entry.row.orderNumber);
      continue;
    }
    if ("row" in entry) seen.add(entry.row.orderNumber);
    yield entry;
  }
}

export function refused({ rowNumber }: { rowNumber: number }, code: string, value: string): RefusedRow {
  return { rowNumber, cells: [], errors: [rowError(code, "", value)] };
}

// A file may hold a million texts; eight bytes of each are enough to tell whether two under one id differ.
function shortDigest(text: string): string {
  return createHash("sha256").update(text).digest().toString("latin1", 0, 8);
}
