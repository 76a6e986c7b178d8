import { type ColumnMapping, columnsOf, fieldReader } from "./field-source.ts";

/** The texts of one row by field; blank ones are absent. */
export type FieldTexts = Record<string, string | undefined>;

export type FieldsReader = {
  texts(cells: string[]): FieldTexts;
  /** What the mapping does not use, by column name. */
  extra(cells: string[]): Record<string, string>;
  columnOf(field: string): string;
};

export function fieldsReader(header: string[], mapping: ColumnMapping): FieldsReader {
  const readers = Object.entries(mapping).map(
    ([field, source]) => [field, fieldReader(source, header)] as const,
  );
  const used = new Set(Object.values(mapping).flatMap(columnsOf));
  const spare = header.map((column, index) => ({ column, index })).filter(({ column }) => !used.has(column));

  return {
    texts: (cells) => Object.fromEntries(readers.map(([field, read]) => [field, withoutBlank(read(cells))])),
    extra: (cells) =>
      Object.fromEntries(
        spare.flatMap(({ column, index }) =>
          withoutBlank(cells[index] ?? "") ? [[column, cells[index]!]] : [],
        ),
      ),
    columnOf: (field) => columnsOf(mapping[field] ?? field)[0] ?? field,
  };
}

// What systems write into a cell that has nothing to say.
const blank = /^\s*(-{1,2}|无|null|n\/a|none|\\N|0000-00-00( 00:00:00)?)?\s*$/i;

const withoutBlank = (text: string) => (blank.test(text) ? undefined : text);
