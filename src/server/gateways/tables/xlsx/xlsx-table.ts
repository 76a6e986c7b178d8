import { Refusal } from "../../../refusals.ts";
import type { RawTable, TableRow, TableSource } from "../table.ts";
import { tableUnreadable } from "../table-refusals.ts";
import { readCellFormats } from "./cell-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { sheetRows } from "./sheet-rows.ts";
import { findSheet } from "./workbook.ts";
import { openWorkbookZip, type WorkbookZip } from "./workbook-zip.ts";

/** A sheet of an .xlsx workbook: the named one, or the first that is visible. */
export async function xlsxTable(source: TableSource, sheet?: string): Promise<RawTable> {
  const zip = await openWorkbookZip(source);
  try {
    const { path, countsFrom1904, stringsPath, stylesPath } = await findSheet(zip, sheet);
    const sharedStrings = await readSharedStrings(zip, stringsPath);
    const context = { sharedStrings, formats: await readCellFormats(zip, stylesPath), countsFrom1904 };
    let bytesRead = 0;
    const count = (bytes: number) => {
      bytesRead += bytes;
    };
    const open = async () => sheetRows(await zip.open(path), context, count);
    return { encoding: "xlsx", rows: closing(zip, open), progress: () => bytesRead / zip.bytesOf(path) };
  } catch (error) {
    zip.close();
    throw workbookRefusal(error);
  }
}

async function* closing(
  zip: WorkbookZip,
  open: () => Promise<AsyncGenerator<TableRow>>,
): AsyncGenerator<TableRow> {
  let rowNumber = 0;
  try {
    for await (const row of await open()) {
      rowNumber = row.rowNumber;
      yield row;
    }
  } catch (error) {
    throw workbookRefusal(error, rowNumber);
  } finally {
    zip.close();
  }
}

// Whatever yauzl, zlib, the decoder or saxes object to means one thing to the person: the workbook is damaged.
function workbookRefusal(error: unknown, rowNumber?: number) {
  return error instanceof Refusal ? error : Object.assign(tableUnreadable(rowNumber), { cause: error });
}
