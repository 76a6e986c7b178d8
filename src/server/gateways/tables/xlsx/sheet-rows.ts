import type { Readable } from "node:stream";
import { type TableRow, tableLimits } from "../table.ts";
import { tableTooManyColumns } from "../table-refusals.ts";
import type { CellFormat } from "./cell-formats.ts";
import { numberCellText } from "./cell-text.ts";
import { readXml, type XmlAttributes } from "./read-xml.ts";
import { richText } from "./shared-strings.ts";

export type SheetContext = { sharedStrings: string[]; formats: CellFormat[]; countsFrom1904: boolean };

/** The rows of one sheet that hold anything, as its XML streams by. */
export async function* sheetRows(
  stream: Readable,
  context: SheetContext,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  const finished: TableRow[] = [];
  const handlers = sheetHandlers(context, (row) => finished.push(row));
  for await (const bytes of readXml(stream, handlers)) {
    onBytes(bytes);
    yield* finished.splice(0);
  }
}

function sheetHandlers(context: SheetContext, onRow: (row: TableRow) => void) {
  const inline = richText();
  let row: TableRow = { rowNumber: 0, cells: [] };
  let cell = { column: -1, type: "n", style: 0, value: "" };
  let isInValue = false;

  return {
    open(name: string, attributes: XmlAttributes) {
      if (name === "row") row = { rowNumber: rowNumberOf(attributes.r, row.rowNumber), cells: [] };
      if (name === "row") cell = { ...cell, column: -1 };
      if (name === "c") cell = startedCell(attributes, cell.column);
      if (name === "v") isInValue = true;
      inline.open(name);
    },
    text(text: string) {
      if (isInValue) cell.value += text;
      inline.text(text);
    },
    close(name: string) {
      inline.close(name);
      if (name === "v") isInValue = false;
      if (name === "is") cell.value = inline.take();
      if (name === "c") placeCell(row, cell.column, cellText(cell, context));
      if (name === "row" && row.cells.length > 0) onRow(row);
    },
  };
}

// Writers may leave the numbers out; one that no spreadsheet could show is not believed.
function rowNumberOf(written: string | undefined, previous: number) {
  const number = Number(written);
  return Number.isInteger(number) && number > previous && number <= 1_048_576 ? number : previous + 1;
}

function startedCell(attributes: XmlAttributes, previousColumn: number) {
  const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? "")?.[0];
  const column = letters ? columnIndex(letters) : previousColumn + 1;
  return { column, type: attributes.t ?? "n", style: Number(attributes.s ?? 0), value: "" };
}

function columnIndex(letters: string) {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function cellText(cell: { type: string; style: number; value: string }, context: SheetContext) {
  if (cell.type === "s") return context.sharedStrings[Number(cell.value)] ?? "";
  if (cell.type === "b") return cell.value === "1" ? "TRUE" : "FALSE";
  if (cell.type === "d") return cell.value.replace("T", " ");
  if (cell.type === "n")
    return numberCellText(cell.value, context.formats[cell.style], context.countsFrom1904);
  return cell.value;
}

// Cells that are only coloured hold nothing and must not make the row wide.
function placeCell(row: TableRow, column: number, text: string) {
  if (text === "") return;
  if (column >= tableLimits.columns) throw tableTooManyColumns(tableLimits.columns, row.rowNumber);
  while (row.cells.length < column) row.cells.push("");
  row.cells[column] = text;
}
