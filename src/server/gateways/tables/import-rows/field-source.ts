import { z } from "zod";
import { Invalid } from "../../../refusals.ts";

/** Where a field's text comes from: one column, the first that is filled, several joined, or the same text everywhere. */
export const fieldSource = z.union([
  z.string(),
  // `otherwise` may name columns in braces: "rated {stars}, no words".
  z.strictObject({ firstOf: z.array(z.string()).min(1), otherwise: z.string().optional() }),
  z.strictObject({ joined: z.array(z.string()).min(1), by: z.string() }),
  z.strictObject({ fixed: z.string() }),
]);

export type FieldSource = z.infer<typeof fieldSource>;

/** field → where its text comes from */
export type ColumnMapping = Record<string, FieldSource>;

export const columnMapping = z.record(z.string(), fieldSource);

/** The columns a source reads; the first stands for the field in messages. */
export function columnsOf(source: FieldSource): string[] {
  if (typeof source === "string") return [source];
  if ("firstOf" in source) return [...source.firstOf, ...namedColumns(source.otherwise ?? "")];
  return "joined" in source ? source.joined : [];
}

/** Makes the reading of one field from a row's cells; a column that the file lacks is refused at once. */
export function fieldReader(source: FieldSource, header: string[]): (cells: string[]) => string {
  const cell = (column: string) => {
    const index = columnIndex(header, column);
    return (cells: string[]) => cells[index] ?? "";
  };

  if (typeof source === "string") return cell(source);
  if ("fixed" in source) return () => source.fixed;
  if ("joined" in source) {
    const parts = source.joined.map(cell);
    return (cells) =>
      parts
        .map((part) => part(cells))
        .filter(isFilled)
        .join(source.by);
  }
  const choices = source.firstOf.map(cell);
  const otherwise = templateReader(source.otherwise ?? "", header);
  return (cells) => choices.map((choice) => choice(cells)).find(isFilled) ?? otherwise(cells);
}

/** Where a column stands; one that the file lacks is refused. */
export function columnIndex(header: string[], column: string): number {
  const index = header.indexOf(column);
  if (index < 0) throw columnNotFound(column, header);
  return index;
}

function templateReader(template: string, header: string[]) {
  const indexes = new Map(namedColumns(template).map((column) => [column, columnIndex(header, column)]));
  return (cells: string[]) =>
    template.replace(placeholder, (_all, column: string) => cells[indexes.get(column)!] ?? "");
}

const placeholder = /\{([^}]+)\}/g;

const namedColumns = (text: string) => [...text.matchAll(placeholder)].map((match) => match[1]!);

const isFilled = (text: string) => text.trim() !== "";

const columnNotFound = (column: string, header: string[]) =>
  new Invalid(
    "column_not_found",
    {
      zh: `文件里没有名为“${column}”的列。现有的列：${header.join("、")}。`,
      en: `The file has no column named "${column}". It has: ${header.join(", ")}.`,
    },
    { column },
  );
