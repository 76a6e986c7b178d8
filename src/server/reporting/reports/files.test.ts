import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { fillEvaluated, fillReported } from "../../../../test/support/reported-month.ts";
import { textOfPdf } from "../../../../test/support/text-of-pdf.ts";
import { withTenant } from "../../db/database.ts";
import type { ReportModel } from "./build-model.ts";
import { drawReport, type FrozenReport, frozenReport } from "./draw/report-file.ts";
import { keepReport } from "./make-report.ts";
import { periodFrom } from "./period.ts";

let house: TestHouse;
let report: FrozenReport;

beforeAll(async () => {
  house = await openTestHouse();
  const { tenantId, staffIds, shopIds } = house.tenant("alpha");
  const ids = { tenantId, staffIds: Object.values(staffIds), shopIds: Object.values(shopIds) };
  const stretch = { days: 29, count: 300 };
  await fillReported(house.rows, ids, { ...stretch, from: "2026-07-01T00:00:00+08:00", mark: "J" });
  await fillReported(house.rows, ids, { ...stretch, from: "2026-08-01T00:00:00+08:00", mark: "A" });
  await fillEvaluated(house.rows, ids, { mark: "A", every: 5 });
  report = await withTenant(tenantId, async (tx) => {
    const period = periodFrom("month", "2026-08-01", "Asia/Shanghai")!;
    const { id } = await keepReport(tx, period, null);
    return frozenReport(tx, id);
  });
});
afterAll(() => house?.close());

test.each(["zh", "en"] as const)(
  "page, PDF, Word and workbook hold the same figures (%s)",
  async (lang) => {
    const figures = figuresOf(report.model, lang);
    expect(figures.length).toBeGreaterThan(150);
    const pdf = textOfPdf((await drawReport(report, "pdf", lang)).content).join("");
    const docx = wordsOfDocx((await drawReport(report, "docx", lang)).content);
    const xlsx = await writtenCells((await drawReport(report, "xlsx", lang)).content);
    for (const figure of figures) {
      expect(pdf, figure).toContain(figure.replace(/\s/g, ""));
      expect(docx, figure).toContain(figure);
    }
    expect(xlsx.toSorted()).toEqual(figures.toSorted());
  },
  60_000,
);

test("a name that looks like a formula stays a name in the workbook", async () => {
  const hostile = structuredClone(report);
  const table = hostile.model.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "table")!;
  if (table.kind !== "table") throw new Error("the report has no table");
  table.rows[0]![0] = {
    kind: "text",
    text: { zh: '=HYPERLINK("http://x")', en: "=1+1" },
    complaint: null,
  };
  const book = new ExcelJS.Workbook();
  const { content } = await drawReport(hostile, "xlsx", "zh");
  await book.xlsx.load(content as unknown as ExcelJS.Buffer);
  const types = new Set<ExcelJS.ValueType>();
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ type }) => types.add(type))));
  expect(types).not.toContain(ExcelJS.ValueType.Formula);
});

test("the same report is the same PDF, whenever it is drawn", async () => {
  const [one, other] = await Promise.all([drawReport(report, "pdf", "zh"), drawReport(report, "pdf", "zh")]);
  expect(one.content.equals(other.content)).toBe(true);
});

function figuresOf({ sections }: ReportModel, lang: "zh" | "en"): string[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === "figures") return block.figures.map(({ cell }) => cell);
      return block.kind === "table" ? block.rows.flat() : [];
    })
    .flatMap((cell) => (cell.kind === "number" ? [cell.shown[lang]] : []));
}

function wordsOfDocx(file: Buffer): string[] {
  const xml = Buffer.from(unzipSync(file)["word/document.xml"]!).toString("utf8");
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
}

/** Every number of the workbook as its own format writes it. */
async function writtenCells(file: Buffer): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ExcelJS.Buffer);
  const written: string[] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell(({ value, numFmt }) => {
        if (typeof value === "number") written.push(asWritten(value, numFmt));
      }),
    ),
  );
  return written;
}

// "¥"#,##0.00 and 0.0% and #,##0.0" 小时": words in quotes, then digits, then words in quotes.
function asWritten(value: number, format: string): string {
  const [, before = "", digits = "", after = ""] = /^(?:"([^"]*)")?([#,0.%]+)(?:"([^"]*)")?$/.exec(format)!;
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0;
  const isShare = digits.endsWith("%");
  const number = (isShare ? value * 100 : value).toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${before}${number}${isShare ? "%" : ""}${after}`;
}
