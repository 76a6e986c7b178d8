/** Rows to be written in bulk, by table. Values are as JSON holds them: times in ISO 8601, bytes as `\x…`. */
export type Rows = Map<string, Record<string, unknown>[]>;

export function addRow(rows: Rows, table: string, row: Record<string, unknown>): void {
  const kept = rows.get(table);
  if (kept) kept.push(row);
  else rows.set(table, [row]);
}
