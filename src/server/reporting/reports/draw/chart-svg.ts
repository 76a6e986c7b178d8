import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { reportChartHeight, reportChartOption } from "../../../../shared/report-chart.ts";
import type { ReportModel } from "../build-model.ts";
import { outlineTexts, textWidth } from "./outline-texts.ts";

type Block = ReportModel["sections"][number]["blocks"][number];
export type Chart = Extract<Block, { kind: "chart" }>;
export type Table = Extract<Block, { kind: "table" }>;
export type Picture = { svg: string; width: number; height: number };

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, sizeOf(font)) }) });

/** The chart drawn without a browser, its letters as outlines: it looks the same wherever it is opened, whatever fonts are there. */
export function chartSvg(chart: Chart, table: Table, lang: "zh" | "en"): Picture {
  const height = reportChartHeight(chart, table);
  const drawing = init(null, paperTheme, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption(reportChartOption(chart, table, lang));
    return { svg: outlineTexts(drawing.renderToSVGString()), width, height };
  } finally {
    drawing.dispose();
  }
}

const width = 680;

function sizeOf(font: string | undefined): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12);
}

// The colours of the pages in daylight; paper has no other.
const axis = {
  axisLine: { lineStyle: { color: "#7f8c96" } },
  axisTick: { lineStyle: { color: "#7f8c96" } },
  axisLabel: { color: "#5a6873", fontSize: 12 },
  splitLine: { lineStyle: { color: "#dde4e7" } },
};
const paperTheme = {
  color: ["#0f6b66", "#2a5f94", "#8a5200", "#7a4591"],
  backgroundColor: "#ffffff",
  textStyle: { color: "#43525e" },
  legend: { textStyle: { color: "#43525e", fontSize: 12 }, itemWidth: 14, itemHeight: 8 },
  bar: { label: { color: "#43525e", fontSize: 12 } },
  line: { symbolSize: 6, lineStyle: { width: 2 }, label: { color: "#43525e", fontSize: 11 } },
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: axis,
};
