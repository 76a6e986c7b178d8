import type { CustomSeriesRenderItem } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { Measured } from "./performance-query.ts";

type Row = { name: string; value: number; low: number; high: number; standing: Measured["standing"] };
type Drawn = { house: number | null; text: (value: number) => string; token: (name: string) => string };

/** Each group's figure as a point on its interval, with the house's as a line. */
export function intervalOption(rows: Row[], { house, text, token }: Drawn): EChartsCoreOption {
  const colour = ({ standing }: Row) =>
    token(standing === "better" ? "--good" : standing === "worse" ? "--breached" : "--calm");
  const upwards = [...rows].reverse();
  const line: CustomSeriesRenderItem = (params, api) => {
    const [low, high] = [2, 3].map((column) => api.coord([api.value(column), api.value(1)]));
    const [x1, y1] = low!;
    const [x2, y2] = high!;
    return {
      type: "line",
      shape: { x1, y1, x2, y2 },
      style: { stroke: colour(upwards[params.dataIndex]!), lineWidth: 2 },
    };
  };
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: "value",
      scale: true,
      axisLabel: { formatter: (value: number) => text(value), hideOverlap: true },
    },
    yAxis: { type: "category", data: upwards.map(({ name }) => name) },
    series: [
      {
        type: "custom",
        silent: true,
        renderItem: line,
        encode: { x: [2, 3], y: 1 },
        data: upwards.map(({ value, low, high }, index) => [value, index, low, high]),
      },
      {
        type: "scatter",
        silent: true,
        symbolSize: 9,
        data: upwards.map((row, index) => ({
          value: [row.value, index],
          itemStyle: { color: colour(row) },
        })),
        markLine:
          house === null
            ? undefined
            : {
                silent: true,
                symbol: "none",
                lineStyle: { color: token("--info"), type: "dashed" },
                label: { show: false },
                data: [{ xAxis: house }],
              },
      },
    ],
  };
}
