import { formatDay, type Reader } from "../../../../shared/dates.ts";
import type { StreamEntry } from "./stream-entries.ts";

export type StreamDay = { label: string; entries: StreamEntry[] };

/** The stream cut at the midnights of the house's clock. */
export function streamDays(entries: StreamEntry[], now: Date, reader: Reader): StreamDay[] {
  const days = Map.groupBy(entries, ({ at }) => formatDay(new Date(at), now, reader));
  return [...days].map(([label, ofDay]) => ({ label, entries: ofDay }));
}
