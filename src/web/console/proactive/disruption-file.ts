import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { instantOf } from "../wall-time.ts";

export type DisruptionEntry = {
  kind: "weather" | "holiday";
  /** Left out: everywhere. */
  province?: string;
  from: string;
  to: string;
  effectHours: number;
  words: string;
};
export type FileFault = {
  line: number;
  fault: "no_table" | "too_many" | "column_missing" | "kind" | "time" | "order" | "hours" | "words";
};

const names = {
  kind: ["类型", "kind"],
  province: ["省份", "province"],
  from: ["开始", "from"],
  to: ["结束", "to"],
  hours: ["影响小时", "hours"],
  words: ["说明", "words"],
} as const;
type Column = keyof typeof names;
const columns = Object.keys(names) as Column[];

const most = 200;

/** Reads a file of weather and holidays, its times on the house's clock; every fault with its line. */
export function readDisruptions(
  text: string,
  timeZone: string,
): { rows: DisruptionEntry[]; faults: FileFault[] } {
  const table = tableOf(text);
  if (!table || table.length < 2) return { rows: [], faults: [{ line: 1, fault: "no_table" }] };
  if (table.length - 1 > most) return { rows: [], faults: [{ line: most + 2, fault: "too_many" }] };
  const [head = [], ...lines] = table;
  const placeOf = (column: Column) => head.findIndex((name) => isNamed(column, name));
  if (columns.some((column) => placeOf(column) < 0))
    return { rows: [], faults: [{ line: 1, fault: "column_missing" }] };
  const read = lines.map((cells, index) =>
    rowOf((column) => cells[placeOf(column)]?.trim() ?? "", timeZone, index + 2),
  );
  return {
    rows: read.flatMap((one) => ("kind" in one ? [one] : [])),
    faults: read.flatMap((one) => ("fault" in one ? [one] : [])),
  };
}

function tableOf(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function isNamed(column: Column, name: string): boolean {
  return (names[column] as readonly string[]).includes(name.trim().toLowerCase());
}

function rowOf(
  cell: (column: Column) => string,
  timeZone: string,
  line: number,
): DisruptionEntry | FileFault {
  const kind = kinds[cell("kind").toLowerCase()];
  if (!kind) return { line, fault: "kind" };
  const from = instant(cell("from"), timeZone);
  const to = instant(cell("to"), timeZone);
  if (!from || !to) return { line, fault: "time" };
  if (Date.parse(from) >= Date.parse(to)) return { line, fault: "order" };
  const effectHours = Number(cell("hours"));
  if (!Number.isInteger(effectHours) || effectHours < 1 || effectHours > 720) return { line, fault: "hours" };
  const words = cell("words");
  if (words === "" || words.length > 200) return { line, fault: "words" };
  const province = cell("province");
  return { kind, ...(province && { province }), from, to, effectHours, words };
}

const kinds: Record<string, DisruptionEntry["kind"]> = {
  天气: "weather",
  weather: "weather",
  假期: "holiday",
  holiday: "holiday",
};

/** "2026-12-24 08:00", the time of day optional. */
function instant(written: string, timeZone: string): string | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(written);
  if (!match) return null;
  const [, year, month = "", day = "", hour = "0", minute = "00"] = match;
  const two = (part: string) => part.padStart(2, "0");
  try {
    return instantOf(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}`, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
