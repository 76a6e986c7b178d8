import { stat } from "node:fs/promises";
import path from "node:path";
import { readTable } from "../read-table.ts";
import type { TableReader, TableRow } from "../table.ts";
import { columnIndex } from "./field-source.ts";
import { joinTables } from "./join-tables.ts";
import type { PresetPart } from "./preset.ts";

/** Opens the table of a preset's part: in the given folder, or the given file itself. Joined files lie beside it. */
export async function openPresetPart(part: PresetPart, place: string): Promise<TableReader> {
  const isFolder = (await stat(place)).isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  const reader = await readTable({ path: isFolder ? path.join(folder, part.file) : place });
  try {
    return matching(await joined(reader, part.joins, folder), part.only);
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function joined(reader: TableReader, joins: PresetPart["joins"], folder: string) {
  let wide = reader;
  for (const { file, name, where } of joins) {
    wide = await joinTables(wide, await readTable({ path: path.join(folder, file) }), name, where);
  }
  return wide;
}

function matching(reader: TableReader, conditions: PresetPart["only"]): TableReader {
  const tests = conditions.map((condition) => conditionTest(condition, reader.header));
  return tests.length > 0 ? { ...reader, rows: matchingRows(reader.rows, tests) } : reader;
}

async function* matchingRows(rows: AsyncIterable<TableRow>, tests: ((cells: string[]) => boolean)[]) {
  for await (const row of rows) if (tests.every((meets) => meets(row.cells))) yield row;
}

function conditionTest(condition: PresetPart["only"][number], header: string[]) {
  const index = columnIndex(header, condition.column);
  return (cells: string[]) => {
    const cell = (cells[index] ?? "").trim();
    return "in" in condition ? condition.in.includes(cell) : cell !== "" && Number(cell) <= condition.atMost;
  };
}
