import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse";
import { z } from "zod";
import { Invalid } from "../../refusals.ts";

export const counted = z.coerce.number().int().min(0).max(1e9);
export const amount = z.coerce.number().finite().min(0);
export const name = z.string().trim().min(1).max(200);

/** The rows of a table with a head, as the shape says. Columns it does not name are left out. */
export async function* readRows<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): AsyncGenerator<z.output<Shape>> {
  const rows = createReadStream(path).pipe(
    parse({ columns: true, bom: true, skip_empty_lines: true, trim: true }),
  );
  let line = 1;
  try {
    for await (const row of rows) {
      line += 1;
      const read = shape.safeParse(row);
      if (!read.success) throw wrongRow(path, line, String(read.error.issues[0]?.path[0] ?? ""));
      yield read.data;
    }
  } catch (error) {
    throw isCsvProblem(error) ? wrongRow(path, line + 1, "") : error;
  }
}

function isCsvProblem(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith("CSV_");
}

export function wrongRow(path: string, line: number, column: string): Invalid {
  const file = basename(path);
  return new Invalid("row_not_readable", {
    zh: `${file} 第 ${line} 行读不懂${column ? `（${column} 列）` : ""}。请按手册中的格式改正后再试。`,
    en: `Line ${line} of ${file} cannot be read${column ? ` (column ${column})` : ""}. Please correct it as the handbook describes.`,
  });
}
