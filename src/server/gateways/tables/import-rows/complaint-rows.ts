import { createHash } from "node:crypto";
import { z } from "zod";
import { type TableReader, tableLimits } from "../table.ts";
import { code, email, label, moment, phone, rating, verbatim } from "./cell-schemas.ts";
import type { ColumnMapping } from "./field-source.ts";
import { type FieldTexts, fieldsReader } from "./read-fields.ts";
import { type RefusedRow, rowErrorsOf, rowProblems } from "./row-errors.ts";

export type ComplaintRow = z.infer<ReturnType<typeof complaintSchema>> & {
  /** The same for the same complaint however often it is imported: the source's id, or a digest of the row. */
  sourceKey: string;
  /** What the mapping does not use, by column name, so that no word of the source is lost. */
  extra: Record<string, string>;
};

export type ComplaintOptions = {
  timeZone: string;
  /** Fields of a source known to be untidy: what cannot be read there is left out, and its text kept in `extra`. */
  mayBeUnreadable?: string[];
};

/** Turns the rows of a table into complaints, one by one; a row with errors is handed on with all of them. */
export async function* complaintRows(
  reader: TableReader,
  mapping: ColumnMapping,
  options: ComplaintOptions,
): AsyncGenerator<{ rowNumber: number; row: ComplaintRow } | RefusedRow> {
  const fields = fieldsReader("complaints", reader.header, mapping);
  const parse = tolerantParser(complaintSchema(options.timeZone), options.mayBeUnreadable ?? []);
  for await (const tableRow of reader.rows) {
    const { rowNumber, cells } = tableRow;
    const texts = fields.texts(cells);
    const { data, error, leftOut } = parse(texts);
    const errors = [...rowProblems(tableRow, reader.header), ...rowErrorsOf(error, texts, fields.columnOf)];
    if (!data || errors.length > 0) {
      yield { rowNumber, cells, errors };
      continue;
    }
    const unread = leftOut.map((field) => [fields.columnOf(field), texts[field] ?? ""]);
    const extra = { ...fields.extra(cells), ...Object.fromEntries(unread) };
    yield { rowNumber, row: { ...data, sourceKey: data.sourceId ?? rowDigest(cells), extra } };
  }
}

const complaintSchema = (timeZone: string) =>
  z.object({
    sourceId: code(200).optional(),
    orderNumber: code(100).optional(),
    customerName: label(200).optional(),
    phone: phone.optional(),
    email: email.optional(),
    title: verbatim(500).optional(),
    description: verbatim(tableLimits.cellCharacters),
    demand: verbatim(2000).optional(),
    category: label(500).optional(),
    product: label(500).optional(),
    shop: label(200).optional(),
    happenedAt: moment(timeZone).optional(),
    status: label(100).optional(),
    rating: rating.optional(),
  });

function tolerantParser(schema: ReturnType<typeof complaintSchema>, mayBeUnreadable: string[]) {
  return (texts: FieldTexts) => {
    const result = schema.safeParse(texts);
    const failed = result.error?.issues.map((issue) => String(issue.path[0])) ?? [];
    const leftOut = mayBeUnreadable.filter((field) => failed.includes(field));
    if (leftOut.length === 0) return { ...result, leftOut };
    const rest = Object.fromEntries(Object.entries(texts).filter(([field]) => !leftOut.includes(field)));
    return { ...schema.safeParse(rest), leftOut };
  };
}

function rowDigest(cells: string[]) {
  return `row-${createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 32)}`;
}
