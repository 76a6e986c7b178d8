import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import type { Lang } from "../../shared/lang.ts";
import { paperMoment } from "./paper-words.ts";

export type Paper = {
  title: string;
  /** Who issues it: stands at the head of every page. */
  house: string;
  /** The complaint's number, or the letter's. */
  reference: string;
  lang: Lang;
  timeZone: string;
  /** When it is made. It is the only time in the file, so the same facts at the same time are the same bytes. */
  at: Date;
};

/** A page being drawn, with what its parts need to know. */
export type Sheet = { doc: PDFKit.PDFDocument; lang: Lang; timeZone: string; at: Date };

/** Draws a paper on A4, with Chinese fonts embedded, a head and a numbered foot on every page. */
export async function drawPaper(paper: Paper, draw: (sheet: Sheet) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: 86, bottom: 70, left: margin, right: margin },
    bufferPages: true,
    pdfVersion: "1.7",
    lang: paper.lang,
    displayTitle: true,
    info: { Title: `${paper.title} ${paper.reference}`, Author: paper.house, CreationDate: paper.at },
  });
  const { regular, medium } = fonts();
  doc.registerFont("regular", regular).registerFont("medium", medium);
  const content = buffer(doc);
  drawTitle(doc, paper);
  draw({ doc, lang: paper.lang, timeZone: paper.timeZone, at: paper.at });
  drawEdges(doc, paper);
  doc.end();
  return content;
}

export const margin = 56;

/** Ink of three strengths; papers are printed, so nothing rests on colour. */
export const ink = { strong: "#1a1f24", plain: "#2f363d", faint: "#6a737d", line: "#c9d1d9" };

// Each is 8 MB on disk and read once; only the letters used go into a paper.
let loaded: { regular: Buffer; medium: Buffer } | undefined;

function fonts(): { regular: Buffer; medium: Buffer } {
  loaded ??= { regular: fontFile("NotoSansHans-Regular.otf"), medium: fontFile("NotoSansHans-Medium.otf") };
  return loaded;
}

function fontFile(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fonts/${name}`, import.meta.resolve("@embedpdf/fonts-sc"))));
}

function drawTitle(doc: PDFKit.PDFDocument, { title, reference }: Paper): void {
  doc.font("medium").fontSize(20).fillColor(ink.strong).text(title, { align: "center" });
  doc.font("regular").fontSize(10).fillColor(ink.faint).text(reference, { align: "center" }).moveDown(1.2);
}

// Drawn last: only then is the number of pages known.
function drawEdges(doc: PDFKit.PDFDocument, paper: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Writing below the bottom margin would otherwise begin another page.
    doc.page.margins.bottom = 0;
    drawHead(doc, paper);
    drawFoot(doc, paper, `${page - start + 1} / ${count}`);
  }
}

function drawHead(doc: PDFKit.PDFDocument, { house, title, reference }: Paper): void {
  const width = doc.page.width - 2 * margin;
  doc.font("regular").fontSize(9).fillColor(ink.faint);
  doc.text(house, margin, 42, { width: width / 2, lineBreak: false });
  doc.text(`${title} · ${reference}`, margin + width / 2, 42, {
    width: width / 2,
    align: "right",
    lineBreak: false,
  });
  rule(doc, 60);
}

function drawFoot(doc: PDFKit.PDFDocument, { at, lang, timeZone }: Paper, pageNumber: string): void {
  const y = doc.page.height - 48;
  const width = doc.page.width - 2 * margin;
  const made = paperMoment(at, lang, timeZone);
  rule(doc, y - 8);
  doc.font("regular").fontSize(9).fillColor(ink.faint);
  doc.text(lang === "en" ? `Made ${made}` : `制作时间 ${made}`, margin, y, {
    width: width / 2,
    lineBreak: false,
  });
  doc.text(pageNumber, margin + width / 2, y, { width: width / 2, align: "right", lineBreak: false });
}

function rule(doc: PDFKit.PDFDocument, y: number): void {
  doc
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .stroke();
}
