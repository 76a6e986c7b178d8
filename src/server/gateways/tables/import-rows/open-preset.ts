import { stat } from "node:fs/promises";
import path from "node:path";
import { readTable } from "../read-table.ts";
import type { TableReader, TableRow } from "../table.ts";
import { joinTables } from "./join-tables.ts";
import type { PresetPart } from "./preset.ts";

/** Opens the table of a preset's part: in the given folder, or the given file itself. Joined files lie beside it. */
export async function openPresetPart(part: PresetPart, place: string): Promise<TableReader> {
  const isFolder = (await stat(place)).isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  let reader = await readTable({ path: isFolder ? path.join(folder, part.file) : place });
  for (const { file, name, where } of part.joins) {
    reader = await joinTables(reader, await readTable({ path: path.join(folder, file) }), name, where);
  }
  return part.only.length > 0 ? { ...reader, rows: matchingRows(reader, part.only) } : reader;
}

async function* matchingRows(reader: TableReader, conditions: PresetPart["only"]) {
  for await (const row of reader.rows) {
    if (conditions.every((condition) => meets(condition, row, reader.header))) yield row;
  }
}

function meets(condition: PresetPart["only"][number], row: TableRow, header: string[]) {
  const cell = (row.cells[header.indexOf(condition.column)] ?? "").trim();
  return "in" in condition ? condition.in.includes(cell) : cell !== "" && Number(cell) <= condition.atMost;
}
