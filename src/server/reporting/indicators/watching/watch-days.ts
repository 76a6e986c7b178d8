import type { TrendChart, TrendSignal } from "../../../../shared/api/performance-fields.ts";
import type { Limits } from "../../../statistics/control-charts.ts";
import { type RunRule, runRuleSignals } from "../../../statistics/run-rules.ts";
import { cusumPlan, cusumSums, ewmaMeans, ewmaPlan } from "./adding-up.ts";
import { alarmsOf } from "./alarms.ts";
import type { RareDays } from "./rare-days.ts";
import { watchRare } from "./watch-rare.ts";
import type { Watched } from "./watched.ts";

const rulesOf = { limits: [1], zones: [1, 2, 5, 6], all: [1, 2, 3, 4, 5, 6, 7, 8] } as const satisfies Record<
  string,
  RunRule[]
>;

/** @param rare the days of a share so rare that its counts are few; null otherwise */
export function watchDays(chart: TrendChart, { distances }: Limits, rare: RareDays | null): Watched {
  if (chart === "ewma") return watchMeans(distances);
  if (chart === "cusum") return rare ? watchRare(rare) : watchSums(distances);
  const found = runRuleSignals(distances);
  return {
    sums: distances.map(() => []),
    limit: null,
    signals: distances.map((_, day) =>
      rulesOf[chart].filter((rule) => found[rule].includes(day)).map((rule) => `r${rule}` as const),
    ),
    alarms: alarmsOf(chart),
  };
}

function watchMeans(distances: number[]): Watched {
  const means = ewmaMeans(distances);
  const { limit } = ewmaPlan;
  return {
    sums: means.map((mean) => [mean]),
    limit,
    signals: means.map((mean) => beyond(mean > limit, mean < -limit)),
    alarms: alarmsOf("ewma"),
  };
}

function watchSums(distances: number[]): Watched {
  const sums = cusumSums(distances);
  const { limit } = cusumPlan;
  return {
    sums,
    limit,
    signals: sums.map(([upper, lower]) => beyond(upper! > limit, lower! < -limit)),
    alarms: alarmsOf("cusum"),
  };
}

function beyond(isHigh: boolean, isLow: boolean): TrendSignal[] {
  return [...(isHigh ? (["high"] as const) : []), ...(isLow ? (["low"] as const) : [])];
}
