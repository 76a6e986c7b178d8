import { type Source, sources } from "./sources.ts";

/** Which rows a number counts: a source, one of its groups, and of those the hits or the misses alone. */
export type RowsRef = { source: Source; group: string | null; only: "hit" | "miss" | null };

/** "clocks:first_response:miss": how it stands in the report. */
export function rowsRef(source: Source, group = "", only: RowsRef["only"] | "" = ""): string {
  return [source, group, only ?? ""].join(":").replace(/:+$/, "");
}

/** null when it is none of ours. */
export function parseRowsRef(text: string): RowsRef | null {
  const [source = "", group = "", only = "", ...more] = text.split(":");
  if (!Object.hasOwn(sources, source) || more.length > 0) return null;
  if (only !== "" && only !== "hit" && only !== "miss") return null;
  return { source: source as Source, group: group || null, only: only || null };
}

/** The rows of one day (or of the week that begins on it) are a group of their own: "@2026-09-16". */
export function dayGroup(day: string): string {
  return `@${day}`;
}

export function dayOfGroup(group: string): string | null {
  return /^@(\d{4}-\d{2}-\d{2})$/.exec(group)?.[1] ?? null;
}
