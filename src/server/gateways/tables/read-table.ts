import { stat } from "node:fs/promises";
import { byteSource } from "./byte-source.ts";
import { csvTable } from "./csv/csv-table.ts";
import {
  type ByteSource,
  type RawTable,
  type TableReader,
  type TableRow,
  type TableSource,
  tableLimits,
} from "./table.ts";
import {
  tableEmpty,
  tableEncrypted,
  tableOldExcel,
  tableTooLarge,
  tableTooManyColumns,
  tableTooManyRows,
} from "./table-refusals.ts";
import { xlsxTable } from "./xlsx/xlsx-table.ts";

/** Opens a CSV or XLSX file by its content and reads its header; the rows are read as they are asked for. */
export async function readTable(source: TableSource, options: { sheet?: string } = {}): Promise<TableReader> {
  const size = "path" in source ? (await stat(source.path)).size : source.buffer.length;
  if (size === 0) throw tableEmpty();
  if (size > tableLimits.fileBytes) throw tableTooLarge(tableLimits.fileBytes / 1024 / 1024);

  const table = await openTable(source, size, options.sheet);
  const first = await table.rows.next();
  if (first.done) throw tableEmpty();
  const close = async () => void (await table.rows.return(undefined));
  if (first.value.cells.length > tableLimits.columns) {
    await close();
    throw tableTooManyColumns(tableLimits.columns, first.value.rowNumber);
  }

  const header = columnNames(first.value.cells);
  return { header, encoding: table.encoding, rows: boundedRows(table.rows), progress: table.progress, close };
}

async function openTable(source: TableSource, size: number, sheet: string | undefined): Promise<RawTable> {
  const bytes = byteSource(source, size);
  const head = Buffer.concat(await bytes.open(0, 65_535).toArray());
  if (head.subarray(0, 4).equals(zipSignature)) return xlsxTable(source, sheet);
  if (head.subarray(0, 8).equals(compoundSignature)) throw await oldOrEncrypted(bytes, head);
  return csvTable(bytes, head);
}

const zipSignature = Buffer.from("PK\x03\x04", "latin1");
const compoundSignature = Buffer.from("d0cf11e0a1b11ae1", "hex");

// An encrypted .xlsx is wrapped in the same container as an old .xls; the container's directory tells them apart. Where
// it begins and how long a sector is stands in the header ([MS-CFB] 2.2).
async function oldOrEncrypted(bytes: ByteSource, head: Buffer) {
  const sectorBytes = head.length > 52 && head.readUInt16LE(30) === 12 ? 4096 : 512;
  const start = head.length > 52 ? (head.readUInt32LE(48) + 1) * sectorBytes : 0;
  const directory = Buffer.concat(await bytes.open(start, start + 4095).toArray());
  return directory.includes(Buffer.from("EncryptedPackage", "utf16le")) ? tableEncrypted() : tableOldExcel();
}

// A column is known by its name, so names are made unique and none is empty.
function columnNames(cells: string[]) {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim() || `#${index + 1}`;
    const copies = names.filter((known) => known === name || known.startsWith(`${name} (`)).length;
    names.push(copies === 0 ? name : `${name} (${copies + 1})`);
  }
  return names;
}

async function* boundedRows(rows: AsyncGenerator<TableRow>) {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > tableLimits.rows) throw tableTooManyRows(tableLimits.rows);
    if (row.cells.length > tableLimits.columns) throw tableTooManyColumns(tableLimits.columns, row.rowNumber);
    yield withLengthProblems(row);
  }
}

function withLengthProblems(row: TableRow): TableRow {
  if (!row.cells.some((cell) => cell.length > tableLimits.cellCharacters)) return row;
  const tooLong = row.cells.flatMap((cell, column) =>
    cell.length > tableLimits.cellCharacters ? [{ column, code: "cell_too_long" as const }] : [],
  );
  return { ...row, problems: [...(row.problems ?? []), ...tooLong] };
}
