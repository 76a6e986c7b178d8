import type { Readable } from "node:stream";

/** A table on disk or in memory; its name is never trusted, only its bytes. */
export type TableSource = { path: string } | { buffer: Buffer };

/** What is wrong with one cell, so that a row can be refused without refusing the file. */
export type CellProblem = { column: number; code: "cell_encoding_broken" | "cell_too_long" };

/** `rowNumber` is what a spreadsheet shows at the left, counting header and blank rows. */
export type TableRow = { rowNumber: number; cells: string[]; problems?: CellProblem[] };

/** Rows come once, in order, blank rows left out; `close` is needed only when they are not read to the end. */
export type TableReader = {
  header: string[];
  /** `xlsx`, or what a text was decoded from. */
  encoding: string;
  rows: AsyncIterable<TableRow>;
  /** Share of the file read so far, 0 to 1. */
  progress(): number;
  close(): Promise<void>;
};

/** What each format delivers: numbered rows, before the first is taken as the header. */
export type RawTable = { encoding: string; rows: AsyncGenerator<TableRow>; progress(): number };

export type ByteSource = { size: number; open(start?: number, end?: number): Readable };

export const tableLimits = {
  fileBytes: 200 * 1024 * 1024,
  rows: 1_000_000,
  columns: 500,
  cellCharacters: 1024 * 1024,
  // XML of a workbook once unpacked; a million rows of ordinary width need about half of it.
  unpackedBytes: 1024 * 1024 * 1024,
  sharedStringBytes: 128 * 1024 * 1024,
};
