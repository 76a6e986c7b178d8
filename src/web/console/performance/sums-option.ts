import type { EChartsCoreOption } from "echarts/core";
import type { TrendFigures } from "./performance-query.ts";

type Drawn = { words: { sum: string; limits: string }; token: (name: string) => string };

/** What adds up, day by day, and the limit on each side to which it can go; beyond it a point is large and red. */
export function sumsOption(
  { points }: TrendFigures,
  limit: number,
  { words, token }: Drawn,
): EChartsCoreOption {
  const isTwoSided = points.some(({ sums }) => sums.some((sum) => sum < 0));
  return {
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, data: [words.sum, words.limits] },
    tooltip: { trigger: "axis", valueFormatter: (value: number) => value.toFixed(2) },
    xAxis: { type: "category", data: points.map(({ day }) => day.slice(5)) },
    yAxis: { type: "value" },
    series: [
      ...points[0]!.sums.map((_, side) => sumLine(points, side, limit, words.sum, token)),
      ...(isTwoSided ? [limit, -limit] : [limit]).map((value) => ({
        name: words.limits,
        type: "line",
        symbol: "none",
        silent: true,
        data: points.map(() => value),
        lineStyle: { color: token("--line-strong"), type: "dashed", width: 1 },
        itemStyle: { color: token("--line-strong") },
      })),
    ],
  };
}

function sumLine(
  points: TrendFigures["points"],
  side: number,
  limit: number,
  name: string,
  token: (name: string) => string,
) {
  return {
    name,
    type: "line",
    data: points.map(({ sums }) => {
      const isBeyond = Math.abs(sums[side]!) > limit;
      return {
        value: sums[side]!,
        symbol: isBeyond ? "diamond" : "circle",
        symbolSize: isBeyond ? 12 : 5,
        itemStyle: { color: token(isBeyond ? "--breached" : "--brand") },
      };
    }),
    lineStyle: { color: token("--brand") },
    itemStyle: { color: token("--brand") },
  };
}
