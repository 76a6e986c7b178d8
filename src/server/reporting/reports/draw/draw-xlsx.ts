import ExcelJS from "exceljs";
import type { ReportModel } from "../build-model.ts";
import type { Cell } from "../figures/cells.ts";
import { chartPicture } from "./chart-picture.ts";
import type { Chart, Table } from "./chart-svg.ts";
import { type LaidOutSection, layOut, type ReportLang, shownIn } from "./layout.ts";

/**
 * The report as a workbook: one sheet of words, then one for each table, with real numbers in formats that write them as the
 * report does. Texts are cells of text, whatever they begin with; nothing in it is ever a formula.
 */
export async function drawXlsx(
  model: ReportModel,
  lang: ReportLang,
  { at, digest }: { at: Date; digest: string },
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = model.house[lang];
  book.created = at;
  book.modified = at;
  const sections = layOut(model);
  writeWords(book, model, sections, lang, digest);
  for (const section of sections) await writeTables(book, section, lang);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeWords(
  book: ExcelJS.Workbook,
  model: ReportModel,
  sections: LaidOutSection[],
  lang: ReportLang,
  digest: string,
): void {
  const sheet = book.addWorksheet(lang === "zh" ? "说明" : "About");
  sheet.getColumn(1).width = 110;
  sheet.getColumn(1).alignment = { wrapText: true, vertical: "top" };
  const line = (text: string, font: Partial<ExcelJS.Font> = {}) => {
    sheet.addRow([text]).getCell(1).font = font;
  };
  line(model.title[lang], { size: 18, bold: true });
  line(`${model.house[lang]}　${model.period[lang]}`, faint);
  line(`${lang === "zh" ? "生成时间" : "Made"} ${model.made[lang]}`, faint);
  for (const { title, parts } of sections) {
    const paragraphs = parts.filter((part) => part.kind === "paragraph");
    if (paragraphs.length > 0) line(title[lang], { bold: true, size: 13 });
    for (const { text } of paragraphs) line(text[lang]);
  }
  line(`SHA-256 ${digest}`, faint);
}

const faint = { color: { argb: "FF5A6873" } };

async function writeTables(
  book: ExcelJS.Workbook,
  { title, parts }: LaidOutSection,
  lang: ReportLang,
): Promise<void> {
  for (const part of parts) {
    if (part.kind !== "table") continue;
    const sheet = book.addWorksheet(sheetName(book, `${title[lang]} ${part.table.title[lang]}`));
    writeTable(sheet, part.table, lang);
    const chart = parts.find((other) => other.kind === "chart" && other.table === part.table);
    if (chart?.kind === "chart") await placeChart(book, sheet, chart, lang);
  }
}

function writeTable(sheet: ExcelJS.Worksheet, { columns, rows }: Table, lang: ReportLang): void {
  const head = sheet.addRow(columns.map((column) => column[lang]));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEF2F3" } };
  });
  for (const row of rows) {
    const line = sheet.addRow([]);
    for (const [at, cell] of row.entries()) writeCell(line.getCell(at + 1), cell, lang);
  }
  columns.forEach((_column, at) => {
    sheet.getColumn(at + 1).width = widthOf(
      [columns[at]![lang], ...rows.map((row) => shownIn(row[at]!, lang))],
      at,
    );
  });
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}

function writeCell(target: ExcelJS.Cell, cell: Cell, lang: ReportLang): void {
  if (cell.kind !== "number") {
    target.value = shownIn(cell, lang);
    return;
  }
  target.value = cell.unit === "money" ? cell.value / 10 ** decimalsOf(cell.shown.zh) : cell.value;
  target.numFmt = formatOf(cell, lang);
}

type NumberCell = Extract<Cell, { kind: "number" }>;

// Money is written with its sign as a text in front, so that a workbook opened anywhere shows the currency of the house.
function formatOf({ unit, shown }: NumberCell, lang: ReportLang): string {
  switch (unit) {
    case "count":
      return "#,##0";
    case "share":
      return "0.0%";
    case "score":
      return "#,##0.00";
    case "points":
      return "#,##0.0";
    case "hours":
      return lang === "zh" ? '#,##0.0" 小时"' : '#,##0.0" h"';
    case "minutes":
      return lang === "zh" ? '#,##0.0" 分钟"' : '#,##0.0" min"';
    case "money":
      return `"${/^[^\d-]*/.exec(shown[lang])![0]}"#,##0${decimalsOf(shown.zh) > 0 ? `.${"0".repeat(decimalsOf(shown.zh))}` : ""}`;
  }
}

function decimalsOf(shown: string): number {
  return /\.(\d+)$/.exec(shown)?.[1]?.length ?? 0;
}

async function placeChart(
  book: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  { chart, table }: { chart: Chart; table: Table },
  lang: ReportLang,
): Promise<void> {
  const { png, width, height } = await chartPicture(chart, table, lang);
  const picture = book.addImage({ buffer: png as unknown as ExcelJS.Buffer, extension: "png" });
  sheet.addImage(picture, { tl: { col: table.columns.length + 1, row: 1 }, ext: { width, height } });
}

// At most 31 letters, none of those a reference uses, and each name once.
function sheetName(book: ExcelJS.Workbook, wanted: string): string {
  const plain = wanted.replace(/[[\]:*?/\\']/g, " ").slice(0, 28);
  let name = plain;
  for (let again = 2; book.getWorksheet(name); again += 1) name = `${plain} ${again}`;
  return name;
}

// A Chinese letter takes the room of two.
function widthOf(texts: string[], at: number): number {
  const longest = Math.max(...texts.map((text) => text.replace(/[^\x20-\x7e]/g, "xx").length));
  return Math.min(at === 0 ? 40 : 60, Math.max(10, longest + 2));
}
