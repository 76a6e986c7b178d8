import type { ReportModel } from "../build-model.ts";
import type { Cell, InBoth } from "../figures/cells.ts";
import type { Chart, Table } from "./chart-svg.ts";

export type ReportLang = "zh" | "en";

type Block = ReportModel["sections"][number]["blocks"][number];

/** What a report on paper is made of: words, tables and charts. The page draws figures as tiles; files as a table. */
export type Part =
  | { kind: "paragraph"; text: InBoth }
  | { kind: "table"; table: Table }
  | { kind: "chart"; chart: Chart; table: Table };

export type LaidOutSection = { code: string; title: InBoth; parts: Part[] };

export function layOut({ sections }: ReportModel): LaidOutSection[] {
  return sections.map(({ code, title, blocks }) => ({
    code,
    title,
    parts: blocks.map((block) => partOf(block, blocks, code)),
  }));
}

export function shownIn(cell: Cell, lang: ReportLang): string {
  if (cell.kind === "none") return "—";
  return cell.kind === "number" ? cell.shown[lang] : cell.text[lang];
}

function partOf(block: Block, all: Block[], section: string): Part {
  if (block.kind === "paragraph") return block;
  if (block.kind === "table") return { kind: "table", table: block };
  if (block.kind === "figures") return { kind: "table", table: figureTable(block.figures, section) };
  return { kind: "chart", chart: block, table: tableOf(block, all) };
}

function tableOf({ table: code }: Chart, blocks: Block[]): Table {
  const found = blocks.find((block): block is Table => block.kind === "table" && block.code === code);
  if (!found) throw new Error(`A chart draws the table ${code}, which its section does not have`);
  return found;
}

function figureTable(figures: Extract<Block, { kind: "figures" }>["figures"], section: string): Table {
  return {
    kind: "table",
    code: `${section}_figures`,
    title: { zh: "主要指标", en: "Key figures" },
    columns: [
      { zh: "指标", en: "Figure" },
      { zh: "本期", en: "This period" },
      { zh: "区间", en: "Interval" },
      { zh: "与上期相比", en: "Against the period before" },
    ],
    rows: figures.map(({ name, cell, interval, change }) => [
      { kind: "text", text: name, complaint: null },
      cell,
      interval ? { kind: "text", text: interval, complaint: null } : { kind: "none" },
      change ? { kind: "text", text: change.text, complaint: null } : { kind: "none" },
    ]),
  };
}
