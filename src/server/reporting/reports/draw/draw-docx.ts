import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { drawable } from "../../../documents/drawable.ts";
import type { ReportModel } from "../build-model.ts";
import type { Cell } from "../figures/cells.ts";
import { chartPicture } from "./chart-picture.ts";
import type { Table as ReportTable } from "./chart-svg.ts";
import { layOut, type Part, type ReportLang, shownIn } from "./layout.ts";

type Child = NonNullable<ISectionOptions["children"]>[number];

/** The report as a Word document, with headings that make an outline and tables that can be edited. */
export async function drawDocx(model: ReportModel, lang: ReportLang, digest: string): Promise<Buffer> {
  const children: Child[] = [
    new Paragraph({ text: drawable(model.title[lang]), heading: HeadingLevel.TITLE }),
    faint(`${model.house[lang]}　${model.period[lang]}`),
    faint(`${lang === "zh" ? "生成时间" : "Made"} ${model.made[lang]}`),
  ];
  for (const { title, parts } of layOut(model)) {
    children.push(new Paragraph({ text: title[lang], heading: HeadingLevel.HEADING_1, keepNext: true }));
    for (const part of parts) children.push(...(await drawPart(part, lang)));
  }
  children.push(faint(`SHA-256 ${digest}`));
  return Packer.toBuffer(documentOf(model, lang, children));
}

function documentOf(model: ReportModel, lang: ReportLang, children: Child[]): Document {
  const edge = `${model.title[lang]} · ${model.period[lang]}`;
  return new Document({
    title: edge,
    creator: model.house[lang],
    styles: {
      default: {
        document: { run: { font: fonts, size: 21, language: { value: "en-GB", eastAsia: "zh-CN" } } },
        title: { run: { size: 40, bold: true, color: "14202a" }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 28, bold: true, color: "0a524e" },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: a4, margin: { top: 1300, bottom: 1200, left: 1100, right: 1100 } } },
        headers: { default: new Header({ children: [faint(edge, AlignmentType.RIGHT)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 18,
                    color: "5a6873",
                    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
}

// Twentieths of a point.
const a4 = { width: 11_906, height: 16_838 };
const usableWidth = a4.width - 2 * 1_100;
// Word has its own Chinese letters on every system; the names say which to take.
const fonts = { ascii: "Arial", hAnsi: "Arial", eastAsia: "Microsoft YaHei", cs: "Arial" };

async function drawPart(part: Part, lang: ReportLang): Promise<Child[]> {
  if (part.kind === "paragraph")
    return [new Paragraph({ text: drawable(part.text[lang]), spacing: { after: 120 } })];
  if (part.kind === "table")
    return [caption(part.table.title[lang]), drawTable(part.table, lang), new Paragraph({})];
  const { png, width, height } = await chartPicture(part.chart, part.table, lang);
  const shown = { width: 620, height: Math.round((620 / width) * height) };
  const title = part.chart.title[lang];
  return [
    caption(title),
    new Paragraph({
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: shown,
          altText: { name: title, title, description: title },
        }),
      ],
    }),
  ];
}

function drawTable({ columns, rows }: ReportTable, lang: ReportLang): Table {
  const width = Math.floor(usableWidth / columns.length);
  return new Table({
    width: { size: usableWidth, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column) =>
          cellOf(column[lang], { width, isHead: true, alignment: AlignmentType.LEFT }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell) =>
              cellOf(shownIn(cell, lang), { width, isHead: false, alignment: alignmentOf(cell) }),
            ),
          }),
      ),
    ],
  });
}

function alignmentOf({ kind }: Cell) {
  return kind === "text" ? AlignmentType.LEFT : AlignmentType.RIGHT;
}

type CellStyle = { width: number; isHead: boolean; alignment: (typeof AlignmentType)["LEFT" | "RIGHT"] };

function cellOf(text: string, { width, isHead, alignment }: CellStyle): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "c9d1d9" };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line },
    ...(isHead ? { shading: { fill: "eef2f3" } } : {}),
    children: [
      new Paragraph({ alignment, children: [new TextRun({ text: drawable(text), size: 19, bold: isHead })] }),
    ],
  });
}

function caption(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: [new TextRun({ text, size: 19, color: "5a6873", bold: true })],
  });
}

function faint(text: string, alignment: CellStyle["alignment"] = AlignmentType.LEFT): Paragraph {
  return new Paragraph({
    alignment,
    children: [new TextRun({ text: drawable(text), size: 18, color: "5a6873" })],
  });
}
