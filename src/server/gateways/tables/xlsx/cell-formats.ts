import { readWholeXml } from "./read-xml.ts";
import type { WorkbookZip } from "./workbook-zip.ts";

/** What a number means: a moment, a code kept to a width by leading zeros, or just a number. */
export type CellFormat = { kind: "moment" } | { kind: "padded"; width: number } | { kind: "number" };

/** The format of each cell style, by the style's number. */
export async function readCellFormats(zip: WorkbookZip, path?: string): Promise<CellFormat[]> {
  if (path === undefined || !zip.has(path)) return [];
  const codes = new Map<number, string>();
  const styleFormats: number[] = [];
  let isInCellStyles = false;
  await readWholeXml(await zip.open(path), {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") isInCellStyles = true;
      if (name === "xf" && isInCellStyles) styleFormats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return styleFormats.map((id) => formatOf(id, codes.get(id)));
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return isBuiltInMoment(id) ? { kind: "moment" } : { kind: "number" };
  if (/^0{2,}$/.test(code)) return { kind: "padded", width: code.length };
  return { kind: isMomentCode(code) ? "moment" : "number" };
}

// ECMA-376 18.8.30: dates and times, and those of the Chinese, Japanese and Korean editions.
const isBuiltInMoment = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

// Literal text and colours in a format code may hold the letters of a date.
const isMomentCode = (code: string) =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").replace(/general/i, ""));
