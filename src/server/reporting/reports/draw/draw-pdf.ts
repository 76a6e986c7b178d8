import { drawPaper, ink, margin, type Sheet } from "../../../documents/draw-paper.ts";
import { heading, paragraph, table } from "../../../documents/paper-parts.ts";
import type { ReportModel } from "../build-model.ts";
import { type ChartPicture, chartPicture } from "./chart-picture.ts";
import type { Table } from "./chart-svg.ts";
import { layOut, type Part, type ReportLang, shownIn } from "./layout.ts";

type Frozen = { timeZone: string; at: Date; digest: string };

/** The report on A4, with the fonts of our papers. The same report is the same bytes. */
export async function drawPdf(
  model: ReportModel,
  lang: ReportLang,
  { timeZone, at, digest }: Frozen,
): Promise<Buffer> {
  const sections = layOut(model);
  const pictures = await picturesOf(
    sections.flatMap(({ parts }) => parts),
    lang,
  );
  const paper = {
    title: model.title[lang],
    house: model.house[lang],
    reference: model.period[lang],
    lang: lang === "en" ? ("en" as const) : ("zh-CN" as const),
    timeZone,
    at,
  };
  return drawPaper(paper, (sheet) => {
    for (const { title, parts } of sections) {
      heading(sheet, title[lang]);
      for (const part of parts) drawPart(sheet, part, lang, pictures);
    }
    paragraph(sheet, `SHA-256 ${digest}`, { faint: true });
  });
}

type Pictures = Map<Part, ChartPicture>;

async function picturesOf(parts: Part[], lang: ReportLang): Promise<Pictures> {
  const pictures: Pictures = new Map();
  for (const part of parts)
    if (part.kind === "chart") pictures.set(part, await chartPicture(part.chart, part.table, lang));
  return pictures;
}

function drawPart(sheet: Sheet, part: Part, lang: ReportLang, pictures: Pictures): void {
  if (part.kind === "paragraph") paragraph(sheet, part.text[lang]);
  else if (part.kind === "chart") drawPicture(sheet, part.chart.title[lang], pictures.get(part)!);
  else drawTable(sheet, part.table, lang);
}

function drawPicture({ doc }: Sheet, title: string, { png, width, height }: ChartPicture): void {
  const drawnWidth = doc.page.width - 2 * margin;
  const drawnHeight = (drawnWidth / width) * height;
  if (doc.y + drawnHeight + captionHeight > doc.page.height - doc.page.margins.bottom) doc.addPage();
  caption(doc, title);
  doc.image(png, margin, doc.y, { width: drawnWidth });
  doc.x = margin;
  doc.y += drawnHeight + 10;
}

const captionHeight = 24;

function drawTable(sheet: Sheet, { title, columns, rows }: Table, lang: ReportLang): void {
  if (sheet.doc.y > sheet.doc.page.height - sheet.doc.page.margins.bottom - 90) sheet.doc.addPage();
  caption(sheet.doc, title[lang]);
  table(
    sheet,
    columns.map((column) => column[lang]),
    rows.map((row) => row.map((cell) => shownIn(cell, lang))),
    columns.map((_column, at) => shareOf(at, columns.length, rows)),
  );
}

// Names and sentences need room, numbers do not.
function shareOf(at: number, columns: number, rows: Table["rows"]): number {
  if (at === 0) return columns > 3 ? 2.2 : 2;
  const isWords = rows.some((row) => row[at]!.kind === "text");
  return isWords ? 2.4 : 1.2;
}

function caption(doc: PDFKit.PDFDocument, title: string): void {
  doc.font("medium").fontSize(10).fillColor(ink.faint).text(title, margin, doc.y).moveDown(0.3);
}
