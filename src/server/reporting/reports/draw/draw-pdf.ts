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
      const [first] = parts;
      if (first) makeRoom(sheet, headingHeight + heightOf(sheet, first, pictures));
      heading(sheet, title[lang]);
      for (const part of parts) drawPart(sheet, part, lang, pictures);
    }
    paragraph(sheet, `SHA-256 ${digest}`, { faint: true });
  });
}

const headingHeight = 40;
const captionHeight = 24;

/** A heading stays with what it is about: both begin a new page when this one has no room for them. */
function makeRoom({ doc }: Sheet, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

/** What a part needs to begin on a page: a picture all of itself, a table its first rows. */
function heightOf(sheet: Sheet, part: Part, pictures: Pictures): number {
  if (part.kind === "paragraph") return 20;
  return part.kind === "chart" ? captionHeight + sizeOn(sheet, pictures.get(part)!).height : 90;
}

function sizeOn({ doc }: Sheet, { width, height }: ChartPicture) {
  const drawnWidth = doc.page.width - 2 * margin;
  return { width: drawnWidth, height: (drawnWidth / width) * height };
}

type Pictures = Map<Part, ChartPicture>;

async function picturesOf(parts: Part[], lang: ReportLang): Promise<Pictures> {
  const pictures: Pictures = new Map();
  for (const part of parts)
    if (part.kind === "chart") pictures.set(part, await chartPicture(part.chart, part.table, lang));
  return pictures;
}

function drawPart(sheet: Sheet, part: Part, lang: ReportLang, pictures: Pictures): void {
  makeRoom(sheet, heightOf(sheet, part, pictures));
  if (part.kind === "paragraph") paragraph(sheet, part.text[lang]);
  else if (part.kind === "chart") drawPicture(sheet, part.chart.title[lang], pictures.get(part)!);
  else drawTable(sheet, part.table, lang);
}

function drawPicture(sheet: Sheet, title: string, picture: ChartPicture): void {
  const { doc } = sheet;
  const { width, height } = sizeOn(sheet, picture);
  caption(doc, title);
  doc.image(picture.png, margin, doc.y, { width });
  doc.x = margin;
  doc.y += height + 10;
}

function drawTable(sheet: Sheet, { title, columns, rows }: Table, lang: ReportLang): void {
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
