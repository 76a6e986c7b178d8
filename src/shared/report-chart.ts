import type { z } from "zod";
import type { reportCell, reportChart, reportTable } from "./api/report-fields.ts";

type Chart = z.infer<typeof reportChart>;
type Table = z.infer<typeof reportTable>;
type Cell = z.infer<typeof reportCell>;
type Lang = "zh" | "en";
type Unit = Extract<Cell, { kind: "number" }>["unit"];

/**
 * A report's chart as an ECharts option, the same in the browser, on paper and in the files. Colours and letters come from
 * the theme of whoever draws it. Everything it says stands in its table too.
 */
export function reportChartOption(chart: Chart, table: Table, lang: Lang) {
  return chart.shape === "bars" ? barsOption(chart, table, lang) : columnsOption(chart, table, lang);
}

/** Bars that lie need a line each; the rest one height. */
export function reportChartHeight(chart: Chart, table: Table): number {
  return chart.shape === "bars" ? 48 + 30 * Math.min(table.rows.length, mostBars) : 280;
}

const mostBars = 12;
const mostColumns = 12;

const withinEdges = { left: 8, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" };

function barsOption({ columns: [column = 1] }: Chart, table: Table, lang: Lang) {
  const rows = table.rows.slice(0, mostBars).toReversed();
  const unit = unitOf(table, column);
  return {
    animation: false,
    grid: { ...withinEdges, right: 64, top: 8 },
    xAxis: { type: "value", min: 0, axisLabel: { formatter: axisFormat(unit) }, splitNumber: 4 },
    yAxis: {
      type: "category",
      data: rows.map((row) => shown(row[0]!, lang)),
      axisTick: { show: false },
      axisLabel: { width: 200, overflow: "truncate" },
    },
    series: [
      {
        type: "bar",
        name: table.columns[column]![lang],
        barMaxWidth: 16,
        data: rows.map((row) => plotted(row[column]!)),
        label: {
          show: true,
          position: "right",
          formatter: ({ dataIndex }: { dataIndex: number }) => shown(rows[dataIndex]![column]!, lang),
        },
      },
    ],
  };
}

function columnsOption({ shape, columns }: Chart, table: Table, lang: Lang) {
  const rows = shape === "lines" ? table.rows : table.rows.slice(0, mostColumns);
  const hasTwoScales = shape === "pareto";
  return {
    animation: false,
    grid: { ...withinEdges, right: 16, top: columns.length > 1 ? 44 : 24 },
    ...(columns.length > 1 ? { legend: { top: 0, left: 0 } } : {}),
    xAxis: {
      type: "category",
      data: rows.map((row) => pointName(shown(row[0]!, lang))),
      axisLabel: {
        hideOverlap: true,
        ...(shape === "lines" ? {} : { interval: 0, width: 84, overflow: "break" }),
      },
    },
    yAxis: hasTwoScales
      ? [
          { ...valueAxis(unitOf(table, columns[0]!)), max: sumOf(table, columns[0]!) },
          { ...valueAxis("share"), max: 1, interval: 0.25, splitLine: { show: false } },
        ]
      : valueAxis(unitOf(table, columns[0]!)),
    series: columns.map((column, at) => ({
      type: shape === "lines" || (hasTwoScales && at > 0) ? "line" : "bar",
      name: table.columns[column]![lang],
      data: rows.map((row) => plotted(row[column]!)),
      barMaxWidth: 36,
      showSymbol: shape !== "lines",
      ...(hasTwoScales && at > 0 ? { yAxisIndex: 1 } : {}),
      ...(shape === "lines"
        ? {}
        : {
            label: {
              show: true,
              position: "top",
              formatter: ({ dataIndex }: { dataIndex: number }) =>
                isFirstOfBoth(at, dataIndex) ? "" : shown(rows[dataIndex]![column]!, lang),
            },
          }),
    })),
  };
}

// In a Pareto chart the line begins at the top of the first column, whose label stands there already.
function isFirstOfBoth(series: number, point: number): boolean {
  return series > 0 && point === 0;
}

function sumOf(table: Table, column: number): number {
  return table.rows.reduce((sum, row) => sum + (plotted(row[column]!) ?? 0), 0);
}

function valueAxis(unit: Unit) {
  return {
    type: "value",
    min: 0,
    minInterval: unit === "count" ? 1 : 0,
    splitNumber: 4,
    axisLabel: { formatter: axisFormat(unit) },
  };
}

function unitOf(table: Table, column: number): Unit {
  for (const row of table.rows) {
    const cell = row[column]!;
    if (cell.kind === "number") return cell.unit;
  }
  return "count";
}

function axisFormat(unit: Unit) {
  return (value: number) => (unit === "share" ? `${Math.round(value * 100)}%` : value.toLocaleString("en"));
}

// Money is drawn in whole units, as it is written.
function plotted(cell: Cell): number | null {
  if (cell.kind !== "number") return null;
  return cell.unit === "money" ? cell.value / 100 : cell.value;
}

function shown(cell: Cell, lang: Lang): string {
  if (cell.kind === "none") return "—";
  return cell.kind === "number" ? cell.shown[lang] : cell.text[lang];
}

// The year of a day stands in the title.
function pointName(name: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? name.slice(5) : name;
}
