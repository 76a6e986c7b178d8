import type { TrendSignal } from "../../../../shared/api/performance-fields.ts";
import type { Alarms } from "./alarms.ts";

/** What a chart makes of the days: what it adds up, where that signals, and how far both can be trusted. */
export type Watched = {
  /** Of each day what is added up: one sum, or an upper and a lower one; none where each day is judged by itself. */
  sums: number[][];
  /** What a sum must exceed to signal. */
  limit: number | null;
  signals: TrendSignal[][];
  alarms: Alarms;
};
