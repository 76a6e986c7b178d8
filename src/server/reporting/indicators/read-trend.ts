import type { z } from "zod";
import type { Indicator, TrendChart, trend } from "../../../shared/api/performance-fields.ts";
import type { Tx } from "../../db/database.ts";
import { attributeChart, individualsChart, type Limits } from "../../statistics/control-charts.ts";
import { countDays, type DayCount } from "./count-facts.ts";
import { indicatorOn } from "./indicators.ts";
import { periodOf } from "./period.ts";
import { rareDays } from "./watching/rare-days.ts";
import { watchDays } from "./watching/watch-days.ts";

type Trend = z.input<typeof trend>;
type Wanted = { indicator: string; chart: TrendChart; from?: string; to?: string; staffId?: string };

/** A figure day by day, with the limits within which it moves by itself and the points that stand out. */
export async function readTrend(
  tx: Tx,
  { indicator: code, chart, staffId, ...wanted }: Wanted,
): Promise<Trend> {
  const period = await periodOf(tx, wanted);
  const { indicator } = await indicatorOn(tx, code, period.to);
  const days = await countDays(tx, indicator, period, staffId);
  return days.length === 0 ? { center: null, points: [], watch: null } : chartOf(indicator, days, chart);
}

function chartOf({ unit }: Indicator, days: DayCount[], chart: TrendChart): Trend {
  const limits = limitsOf(unit, days);
  const rare = chart === "cusum" && unit === "share" ? rareDays(days, limits.center) : null;
  const { sums, limit, signals, alarms } = watchDays(chart, limits, rare);
  return {
    center: limits.center,
    points: days.map(({ day, counted, value }, index) => ({
      day,
      counted,
      value,
      lower: Math.max(0, limits.lower[index]!),
      upper: limits.upper[index]!,
      signals: signals[index]!,
      sums: sums[index]!,
    })),
    watch: { chart, limit, isRare: rare !== null, ...alarms },
  };
}

function limitsOf(unit: Indicator["unit"], days: DayCount[]): Limits {
  const values = days.map(({ value }) => value);
  if (unit !== "share") return individualsChart(values);
  const sizes = days.map(({ counted }) => counted);
  return attributeChart(
    "p",
    values.map((value, index) => value * sizes[index]!),
    sizes,
  );
}
