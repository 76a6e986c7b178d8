import type { TableReader } from "../table.ts";
import type { ColumnMapping } from "./field-source.ts";
import { joinOrder, type OrderRow } from "./join-order.ts";
import { type OrderOptions, orderLineReader, type ReadOrderLine } from "./order-line.ts";
import { type RefusedRow, rowError } from "./row-errors.ts";

/**
 * Turns the rows of a table into orders. Rows that follow one another with the same order number are one order with
 * several items; it is taken whole or not at all, so that a mended file cannot leave half an order behind.
 */
export async function* orderRows(
  reader: TableReader,
  mapping: ColumnMapping,
  options: OrderOptions,
): AsyncGenerator<{ rowNumber: number; row: OrderRow } | RefusedRow> {
  const read = orderLineReader(reader.header, mapping, options);
  let group: ReadOrderLine[] = [];
  for await (const row of reader.rows) {
    const next = read(row);
    if (group.length > 0 && !isSameOrder(group[0]!, next)) {
      yield* wholeOrder(group);
      group = [];
    }
    group.push(next);
  }
  yield* wholeOrder(group);
}

const isSameOrder = (first: ReadOrderLine, next: ReadOrderLine) =>
  first.orderNumber !== undefined && first.orderNumber === next.orderNumber;

function* wholeOrder(group: ReadOrderLine[]) {
  const lines = group.flatMap(({ line }) => (line ? [line] : []));
  if (lines.length === group.length) {
    if (lines.length > 0) yield { rowNumber: group[0]!.rowNumber, row: joinOrder(lines) };
    return;
  }
  for (const { rowNumber, cells, errors, orderNumber } of group) {
    const ownOrShared = errors.length > 0 ? errors : [rowError("other_row_of_order", "", orderNumber ?? "")];
    yield { rowNumber, cells, errors: ownOrShared };
  }
}
