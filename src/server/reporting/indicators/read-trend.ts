import type { z } from "zod";
import type { Indicator, trend } from "../../../shared/api/performance-fields.ts";
import type { Tx } from "../../db/database.ts";
import { attributeChart, individualsChart, type Limits } from "../../statistics/control-charts.ts";
import { runRuleSignals } from "../../statistics/run-rules.ts";
import { countDays, type DayCount } from "./count-facts.ts";
import { indicatorOn } from "./indicators.ts";
import { periodOf } from "./period.ts";

type Trend = z.input<typeof trend>;
type Wanted = { indicator: string; from?: string; to?: string; staffId?: string };

/** A figure day by day, with the limits within which it moves by itself and the points that stand out. */
export async function readTrend(tx: Tx, { indicator: code, staffId, ...wanted }: Wanted): Promise<Trend> {
  const period = await periodOf(tx, wanted);
  const { indicator } = await indicatorOn(tx, code, period.to);
  const days = await countDays(tx, indicator, period, staffId);
  return days.length === 0 ? { center: null, points: [] } : chartOf(indicator, days);
}

function chartOf({ unit }: Indicator, days: DayCount[]): Trend {
  const { center, lower, upper, distances } = limitsOf(unit, days);
  const signals = Object.entries(runRuleSignals(distances));
  return {
    center,
    points: days.map(({ day, counted, value }, index) => ({
      day,
      counted,
      value,
      lower: Math.max(0, lower[index]!),
      upper: upper[index]!,
      signals: signals.flatMap(([rule, points]) => (points.includes(index) ? [Number(rule)] : [])),
    })),
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
