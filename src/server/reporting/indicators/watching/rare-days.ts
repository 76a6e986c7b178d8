import type { TrendSignal } from "../../../../shared/api/performance-fields.ts";
import type { DayCount } from "../count-facts.ts";

/** Days of something that happens now and then; `signal` is what the figure does when it happens more often. */
export type RareDays = { days: { happened: number; counted: number }[]; signal: TrendSignal };

/** Fewer a day than these, and standard deviations say nothing of a day. */
const few = 5;

/** Of a share the rarer of what it counts and what it does not, where that is rare; null where neither is, or never was. */
export function rareDays(days: readonly DayCount[], share: number): RareDays | null {
  const isHit = share <= 0.5;
  const happened = days.map(({ value, counted }) => (isHit ? value : 1 - value) * counted);
  const mean = happened.reduce((sum, each) => sum + each, 0) / days.length;
  if (mean === 0 || mean >= few) return null;
  return {
    days: days.map(({ counted }, index) => ({ happened: happened[index]!, counted })),
    signal: isHit ? "high" : "low",
  };
}
