import type { TableReader, TableRow } from "../table.ts";
import { columnIndex } from "./field-source.ts";

/**
 * Widens each row by the row of another table that belongs to it; several make several rows, none leaves the added
 * columns empty. The other table is held in memory, the first one streams.
 */
export async function joinTables(
  reader: TableReader,
  other: TableReader,
  name: string,
  where: { here: string; there: string },
): Promise<TableReader> {
  const index = columnIndex(reader.header, where.here);
  const matches = await rowsByKey(other, where.there);
  return {
    ...reader,
    header: [...reader.header, ...other.header.map((column) => `${name}.${column}`)],
    rows: widenedRows(reader, matches, index),
  };
}

async function rowsByKey(table: TableReader, column: string) {
  const index = columnIndex(table.header, column);
  const rows = new Map<string, TableRow[]>();
  for await (const row of table.rows) {
    const key = row.cells[index] ?? "";
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

async function* widenedRows(reader: TableReader, matches: Map<string, TableRow[]>, index: number) {
  const width = reader.header.length;
  for await (const row of reader.rows) {
    const cells = Array.from({ length: width }, (_none, column) => row.cells[column] ?? "");
    for (const match of matches.get(row.cells[index] ?? "") ?? [noMatch])
      yield widened(row, cells, match, width);
  }
}

const noMatch: TableRow = { rowNumber: 0, cells: [] };

function widened(row: TableRow, cells: string[], match: TableRow, width: number): TableRow {
  const shifted = (match.problems ?? []).map((problem) => ({ ...problem, column: problem.column + width }));
  const problems = [...(row.problems ?? []), ...shifted];
  const wide = { rowNumber: row.rowNumber, cells: [...cells, ...match.cells] };
  return problems.length > 0 ? { ...wide, problems } : wide;
}
