import type { EChartsCoreOption } from "echarts/core";
import type { Drifting } from "./calibration-query.ts";
import { signedPoints } from "./signed-points.ts";

type Drawn = { name: string; token: (name: string) => string };

/** One line for each inspector: how far from colleagues of the same month; a month without anybody to compare is a gap. */
export function driftOption(rows: readonly Drifting[], { name, token }: Drawn): EChartsCoreOption {
  const months = monthsOf(rows);
  return {
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, type: "scroll" },
    tooltip: {
      trigger: "axis",
      valueFormatter: (value: number | null) => (value === null ? "—" : signedPoints(value)),
    },
    xAxis: { type: "category", data: months },
    yAxis: {
      type: "value",
      name,
      nameTextStyle: { align: "left" },
      splitLine: { lineStyle: { color: token("--line") } },
    },
    series: rows.map(({ person, months: own }) => ({
      name: person.name,
      type: "line",
      symbolSize: 6,
      data: months.map((month) => own.find((each) => each.month === month)?.fromOthers ?? null),
    })),
  };
}

export function monthsOf(rows: readonly Drifting[]): string[] {
  return [...new Set(rows.flatMap(({ months }) => months.map(({ month }) => month)))].sort();
}
