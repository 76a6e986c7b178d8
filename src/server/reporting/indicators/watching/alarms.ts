import type { TrendChart } from "../../../../shared/api/performance-fields.ts";
import { twoSidedCusumRunLength } from "../../../statistics/run-lengths/cusum.ts";
import { ewmaRunLength } from "../../../statistics/run-lengths/ewma.ts";
import { simulatedRunLength } from "../../../statistics/run-lengths/simulated.ts";
import { type ZoneRule, zoneRuleRunLength } from "../../../statistics/run-lengths/zone-rules.ts";
import { cusumPlan, ewmaPlan } from "./adding-up.ts";

/** How long a chart waits on average: for a false alarm where nothing changes, and after a lasting shift. */
export type Alarms = { falseAlarmDays: number; shiftDays: number };

const limits: ZoneRule = { count: 1, of: 1, beyond: 3 };
/** Nelson's rules 1, 2, 5 and 6. */
const zones: ZoneRule[] = [
  limits,
  { count: 9, of: 9, beyond: 0 },
  { count: 2, of: 3, beyond: 2 },
  { count: 4, of: 5, beyond: 1 },
];

const runLengths: Record<TrendChart, (shift: number) => number> = {
  limits: (shift) => zoneRuleRunLength([limits], shift),
  zones: (shift) => zoneRuleRunLength(zones, shift),
  // Trends and zigzags have no chain that could be solved.
  all: simulatedRunLength,
  ewma: (shift) => ewmaRunLength(ewmaPlan.lambda, ewmaPlan.width, shift),
  cusum: (shift) => twoSidedCusumRunLength(cusumPlan.reference, cusumPlan.limit, shift),
};

const known = new Map<TrendChart, Alarms>();

/** Of days that do not depend on each other; a shift is of one standard deviation. Reckoned once. */
export function alarmsOf(chart: TrendChart): Alarms {
  const found = known.get(chart) ?? {
    falseAlarmDays: runLengths[chart](0),
    shiftDays: runLengths[chart](1),
  };
  known.set(chart, found);
  return found;
}
