import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { counted, name, readRows, wrongRow } from "./read-rows.ts";

/** Weekly counts: as they are ("null"), or with the cases of outbreaks put in. */
export type Series = { variant: "null" | "outbreak"; scenario: string; rep: string; counts: number[] };

const seriesRow = z.looseObject({ scenario: name, rep: name });
const additionRow = z.object({ scenario: name, rep: name, week: counted, cases: counted });

/** series_null.csv (scenario, rep, w1, w2 …) and, where it is there, additions.csv (scenario, rep, week, cases). */
export async function readSeries(folder: string): Promise<Series[]> {
  const path = join(folder, "series_null.csv");
  const usual: Series[] = [];
  for await (const { scenario, rep, ...weeks } of readRows(path, seriesRow))
    usual.push({ variant: "null", scenario, rep, counts: countsOf(weeks, path, usual.length + 2) });
  const additions = join(folder, "additions.csv");
  return existsSync(additions) ? [...usual, ...(await withOutbreaks(usual, additions))] : usual;
}

function countsOf(weeks: Record<string, unknown>, path: string, line: number): number[] {
  const read = z
    .array(counted)
    .min(1)
    .safeParse(Object.keys(weeks).map((_key, index) => weeks[`w${index + 1}`]));
  if (!read.success) throw wrongRow(path, line, `w${Number(read.error.issues[0]?.path[0] ?? 0) + 1}`);
  return read.data;
}

async function withOutbreaks(usual: Series[], path: string): Promise<Series[]> {
  const keyOf = ({ scenario, rep }: { scenario: string; rep: string }) => `${scenario}/${rep}`;
  const outbreaks = new Map(
    usual.map((series) => [
      keyOf(series),
      { ...series, variant: "outbreak" as const, counts: [...series.counts] },
    ]),
  );
  let line = 1;
  for await (const addition of readRows(path, additionRow)) {
    line += 1;
    const counts = outbreaks.get(keyOf(addition))?.counts;
    if (!counts || addition.week < 1 || addition.week > counts.length) throw wrongRow(path, line, "week");
    counts[addition.week - 1]! += addition.cases;
  }
  return [...outbreaks.values()];
}
