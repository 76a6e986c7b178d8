import type { EChartsCoreOption } from "echarts/core";
import type { TrendFigures } from "./performance-query.ts";

type Drawn = {
  text: (value: number) => string;
  isShare: boolean;
  words: { value: string; limits: string; center: string };
  token: (name: string) => string;
};

/** The control chart: values, centre and limits; a point that completes a run rule is drawn large and red. */
export function trendOption(
  { center, points }: TrendFigures,
  { text, isShare, words, token }: Drawn,
): EChartsCoreOption {
  const limit = { type: "line", symbol: "none", step: "middle", silent: true } as const;
  const dashed = { color: token("--line-strong"), type: "dashed", width: 1 } as const;
  return {
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, data: [words.value, words.limits, words.center] },
    tooltip: { trigger: "axis", valueFormatter: (value: number) => text(value) },
    xAxis: { type: "category", data: points.map(({ day }) => day.slice(5)) },
    yAxis: {
      type: "value",
      min: 0,
      max: isShare ? 1 : undefined,
      axisLabel: { formatter: (value: number) => text(value) },
    },
    series: [
      {
        name: words.value,
        type: "line",
        data: points.map(({ value, signals }) => ({
          value,
          symbol: signals.length > 0 ? "diamond" : "circle",
          symbolSize: signals.length > 0 ? 12 : 5,
          itemStyle: { color: token(signals.length > 0 ? "--breached" : "--brand") },
        })),
        lineStyle: { color: token("--brand") },
        itemStyle: { color: token("--brand") },
      },
      {
        ...limit,
        name: words.limits,
        data: points.map(({ upper }) => upper),
        lineStyle: dashed,
        itemStyle: { color: token("--line-strong") },
      },
      { ...limit, name: words.limits, data: points.map(({ lower }) => lower), lineStyle: dashed },
      {
        ...limit,
        name: words.center,
        data: points.map(() => center),
        lineStyle: { color: token("--info"), width: 1 },
        itemStyle: { color: token("--info") },
      },
    ],
  };
}
