import type { Mapping, Preview } from "./import-types.ts";

/** The fields that must have a column and have none yet. */
export function missingFields(fields: Preview["fields"], mapping: Mapping): Preview["fields"] {
  return fields.filter(({ field, isRequired }) => isRequired && !mapping[field]);
}

/** The mapping with one field's column chosen or taken away. */
export function withColumn(mapping: Mapping, field: string, column: string | undefined): Mapping {
  const { [field]: _, ...others } = mapping;
  return column ? { ...others, [field]: column } : others;
}

/** The first cells of a column that hold something, to see whether it is the right one. */
export function examples({ columns, sample }: Pick<Preview, "columns" | "sample">, column: string): string[] {
  const at = columns.indexOf(column);
  if (at === -1) return [];
  return sample
    .map((row) => row[at]?.trim() ?? "")
    .filter((cell) => cell !== "")
    .slice(0, 3);
}
