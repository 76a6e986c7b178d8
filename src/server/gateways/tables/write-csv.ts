import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";

/**
 * A CSV that spreadsheets open rightly: marked as UTF-8, or they garble Chinese; and cells that would run as a
 * formula are written as text, because customers write what stands in them.
 */
export function writeCsv(rows: Iterable<string[]> | AsyncIterable<string[]>): Readable {
  const csv = stringify({ bom: true, record_delimiter: "windows", escape_formulas: true });
  // A failure of the rows destroys the stream with it, and whoever reads it gets it thrown.
  return pipeline(Readable.from(rows), csv, () => {});
}
