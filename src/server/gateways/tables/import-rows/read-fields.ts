import { Invalid } from "../../../refusals.ts";
import { type ColumnMapping, columnsOf, fieldReader } from "./field-source.ts";
import { type Field, type ImportKind, importFields } from "./fields.ts";

/** The texts of one row by field; blank ones are absent. */
export type FieldTexts = Record<string, string | undefined>;

export type FieldsReader = {
  texts(cells: string[]): FieldTexts;
  /** What the mapping does not use, by column name. */
  extra(cells: string[]): Record<string, string>;
  columnOf(field: string): string;
};

export function fieldsReader(kind: ImportKind, header: string[], mapping: ColumnMapping): FieldsReader {
  checkFields(kind, mapping);
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

function checkFields(kind: ImportKind, mapping: ColumnMapping) {
  const fields = importFields(kind);
  const unknown = Object.keys(mapping).find((field) => !Object.hasOwn(fields, field));
  if (unknown !== undefined) throw fieldNotKnown(unknown, Object.keys(fields));
  const missing = Object.entries(fields).find(
    ([field, { required }]) => required && !Object.hasOwn(mapping, field),
  );
  if (missing) throw fieldNotMapped(...missing);
}

const fieldNotKnown = (field: string, fields: string[]) =>
  new Invalid(
    "field_not_known",
    {
      zh: `没有“${field.slice(0, 60)}”这个字段。可用的字段：${fields.join("、")}。`,
      en: `There is no field "${field.slice(0, 60)}". The fields are: ${fields.join(", ")}.`,
    },
    { fields },
  );

const fieldNotMapped = (field: string, { zh, en }: Field) =>
  new Invalid(
    "field_not_mapped",
    {
      zh: `还没有指定哪一列是“${zh}”，这一项必须有。`,
      en: `Please say which column is "${en}"; this one is needed.`,
    },
    { field },
  );

// What systems write into a cell that has nothing to say.
const blank = /^\s*(-{1,2}|无|null|n\/a|none|\\N|0000-00-00( 00:00:00)?)?\s*$/i;

const withoutBlank = (text: string) => (blank.test(text) ? undefined : text);
