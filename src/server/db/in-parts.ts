/** Rows in portions for one INSERT each: a statement takes at most 65,535 parameters. */
export function inParts<Row>(rows: Row[], size = 1_000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_none, part) =>
    rows.slice(part * size, (part + 1) * size),
  );
}
