import { pipeline, type Readable, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import { type ByteSource, type RawTable, type TableRow, tableLimits } from "../table.ts";
import { quoteNotClosed, tableIsWebPage, tableTypeRefused, tableUnreadable } from "../table-refusals.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { detectEncoding } from "./detect-encoding.ts";

/** Separated text in any usual encoding and with any usual separator; `head` is its first 64 KB. */
export async function csvTable(bytes: ByteSource, head: Buffer): Promise<RawTable> {
  const encoding = await detectEncoding(bytes, head);
  const sample = iconv.decode(head, encoding.name);
  if (webPage.test(sample)) throw tableIsWebPage();
  if (isBinary(sample)) throw tableTypeRefused();

  const progress = { bytes: 0 };
  const parser = parse({
    delimiter: detectDelimiter(sample),
    record_delimiter: sample.includes("\n") ? ["\r\n", "\n"] : ["\r"],
    relax_column_count: true,
    // 5" pipe, unquoted: shops write it and spreadsheets read it.
    relax_quotes: true,
    max_record_size: 4 * tableLimits.cellCharacters,
  });
  const open = () => decoded(bytes.open(), encoding.name, progress, parser);
  return {
    encoding: encoding.name,
    rows: csvRows(open, encoding.isClean),
    progress: () => progress.bytes / bytes.size,
  };
}

const webPage = /^\s*<(!doctype|html|table|meta|head|\?xml)/i;

// A stray control character is the row's trouble; photos and programs are full of them.
function isBinary(sample: string) {
  const controls = sample.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
  return controls > 2 + sample.length / 50;
}

function decoded(source: Readable, encoding: string, progress: { bytes: number }, parser: Transform) {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      progress.bytes += chunk.length;
      done(null, chunk);
    },
  });
  // A failure anywhere destroys the parser with it, and whoever reads the rows gets it thrown.
  return pipeline(source, counted, iconv.decodeStream(encoding), parser, () => {});
}

async function* csvRows(open: () => Transform, isClean: boolean): AsyncGenerator<TableRow> {
  let rowNumber = 0;
  try {
    for await (const cells of open() as AsyncIterable<string[]>) {
      rowNumber += 1;
      if (cells.every((cell) => cell === "")) continue;
      yield isClean ? { rowNumber, cells } : withEncodingProblems({ rowNumber, cells });
    }
  } catch (error) {
    throw csvRefusal(error);
  }
}

function withEncodingProblems(row: TableRow): TableRow {
  const problems = row.cells.flatMap((cell, column) =>
    cell.includes("\ufffd") ? [{ column, code: "cell_encoding_broken" as const }] : [],
  );
  return problems.length > 0 ? { ...row, problems } : row;
}

function csvRefusal(error: unknown) {
  if (!(error instanceof CsvError)) return error;
  const rowNumber = Number(error.records ?? 0) + 1;
  const isQuote = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
  return isQuote ? quoteNotClosed(rowNumber) : tableUnreadable(rowNumber);
}
