import type { z } from "zod";
import type { reportChart, reportSection, reportTable } from "../../../../shared/api/report-fields.ts";
import type { Cell, Figure, InBoth } from "../figures/cells.ts";

/** The parts every section is put together from. */

export type Section = z.infer<typeof reportSection>;
export type Block = Section["blocks"][number];
export type Table = z.infer<typeof reportTable>;
type Chart = z.infer<typeof reportChart>;

export function section(code: string, zh: string, en: string, blocks: (Block | null)[]): Section {
  return { code, title: { zh, en }, blocks: blocks.filter((block) => block !== null) };
}

export function paragraph(zh: string, en: string): Block {
  return { kind: "paragraph", text: { zh, en } };
}

export function figures(list: Figure[]): Block {
  return { kind: "figures", figures: list };
}

type TableParts = { code: string; title: InBoth; columns: InBoth[]; rows: Cell[][] };

/** null without rows: an empty table says nothing. The longest are cut; what is cut is the least of it. */
export function table({ rows, ...parts }: TableParts): Table | null {
  return rows.length > 0 ? { kind: "table", ...parts, rows: rows.slice(0, mostRows) } : null;
}

const mostRows = 100;

/** Drawn from a table's figures, and only where there is something to compare. */
export function chart(
  of: Table | null,
  shape: Chart["shape"],
  columns: number[],
  title: InBoth = of?.title ?? { zh: "", en: "" },
): Chart | null {
  return of && of.rows.length > 1 ? { kind: "chart", title, table: of.code, shape, columns } : null;
}

export function head(zh: string, en: string): InBoth {
  return { zh, en };
}
