import { ink, margin, type Sheet } from "./draw-paper.ts";
import { drawable } from "./drawable.ts";

/** The parts every paper is put together from. Each draws where the last one ended and goes on to the next page by itself. */

export function heading({ doc }: Sheet, text: string): void {
  keepTogether(doc, 60);
  doc.moveDown(0.6).font("medium").fontSize(13).fillColor(ink.strong);
  doc.text(drawable(text), margin, doc.y).moveDown(0.3);
}

export function paragraph({ doc }: Sheet, text: string, { faint = false } = {}): void {
  doc
    .font("regular")
    .fontSize(faint ? 9.5 : 11)
    .fillColor(faint ? ink.faint : ink.plain);
  doc.text(drawable(text), margin, doc.y, { width: widthOf(doc), lineGap: 3 }).moveDown(0.4);
}

/** A line that begins with a few strong words: "甲方:" and what follows. */
export function namedParagraph(sheet: Sheet, name: string, text: string): void {
  keepTogether(sheet.doc, 40);
  sheet.doc.font("medium").fontSize(10).fillColor(ink.faint).text(drawable(name), margin, sheet.doc.y);
  paragraph(sheet, text);
}

export type Fact = { name: string; value: string | null };

/** Names and values in two columns; what is not known is left out. */
export function facts(sheet: Sheet, rows: Fact[]): void {
  const known = rows.filter((row): row is { name: string; value: string } => Boolean(row.value));
  const width = widthOf(sheet.doc);
  for (const { name, value } of known)
    drawRow(sheet, [name, value], [104, width - 104], { firstFaint: true });
  sheet.doc.moveDown(0.5);
}

/** Columns under a head; `shares` say how the width is divided. Cells are short: words of people go in paragraphs. */
export function table(sheet: Sheet, head: string[], rows: string[][], shares: number[]): void {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / whole) * widthOf(sheet.doc));
  drawRow(sheet, head, widths, { isHead: true });
  for (const row of rows) drawRow(sheet, row, widths, {});
  sheet.doc.moveDown(0.5);
}

/** Who stands for it: a line to sign on, or the name under which it was issued. */
export function signatures({ doc }: Sheet, lines: { name: string; value: string }[]): void {
  keepTogether(doc, 40 * lines.length + 20);
  doc.moveDown(1.5).font("regular").fontSize(11).fillColor(ink.plain);
  const left = margin + widthOf(doc) / 2;
  for (const { name, value } of lines)
    doc.text(drawable(`${name}　${value}`), left, doc.y, { width: widthOf(doc) / 2 }).moveDown(0.8);
  doc.x = margin;
}

type RowStyle = { isHead?: boolean; firstFaint?: boolean };

const padding = 5;

function drawRow({ doc }: Sheet, cells: string[], widths: number[], style: RowStyle): void {
  doc.font(style.isHead ? "medium" : "regular").fontSize(10);
  const texts = cells.map(drawable);
  const heights = texts.map((text, at) =>
    doc.heightOfString(text, { width: widths[at]! - 2 * padding, lineGap: 2 }),
  );
  const height = Math.max(...heights) + 2 * padding;
  keepTogether(doc, height);
  const top = doc.y;
  let left = margin;
  for (const [at, text] of texts.entries()) {
    const width = widths[at]!;
    doc.rect(left, top, width, height).lineWidth(0.5);
    if (style.isHead || (style.firstFaint && at === 0)) doc.fillAndStroke("#f3f5f7", ink.line);
    else doc.strokeColor(ink.line).stroke();
    doc.fillColor(style.isHead || (style.firstFaint && at === 0) ? ink.faint : ink.plain);
    doc.text(text, left + padding, top + padding, { width: width - 2 * padding, lineGap: 2 });
    left += width;
  }
  doc.x = margin;
  doc.y = top + height;
}

function keepTogether(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

function widthOf(doc: PDFKit.PDFDocument): number {
  return doc.page.width - 2 * margin;
}
