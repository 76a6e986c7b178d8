/** Rows of figures by name; `bench/run.ts` gathers those of every bench. */
export type Figures = Record<string, Record<string, number> | number>;

/** Prints a bench's figures: a table for people, one line of JSON with `--json`. */
export function showFigures(figures: Figures): void {
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
  else console.table(figures);
}
