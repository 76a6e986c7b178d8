import { articleOn } from "./articles.ts";

/** The articles in force on that day, each once; of `CRH-15|CRHO-15` the first that was. */
export function citationsOn(date: string, ...lists: string[][]): string[] {
  const found = lists
    .flat()
    .map((citation) => citation.split("|").find((id) => articleOn(id, date)))
    .filter((id) => id !== undefined);
  return [...new Set(found)];
}

export function isInForceOn({ from, to }: { from?: string; to?: string }, date: string): boolean {
  return (from ?? "") <= date && date <= (to ?? "9999-12-31");
}
