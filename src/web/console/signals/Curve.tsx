import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { useTheme } from "../../ui/theme-choice.ts";
import { Chart } from "../parts/Chart.tsx";
import type { SignalFile } from "./signals-query.ts";

/** Customers who complained so far, beside those who would have while all is well and the range that chance may still make of it. */
export function Curve({ curve }: { curve: SignalFile["curve"] }) {
  const { t } = useTranslation("signals");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const rounded = curve.map((point) => ({ ...point, expected: Number(point.expected.toFixed(2)) }));
  const line = (name: string, data: number[], colour: string, type: "solid" | "dashed") => ({
    type: "line",
    name,
    data,
    step: type === "solid" ? "end" : false,
    symbol: "none",
    lineStyle: { type },
    itemStyle: { color: pageToken(colour) },
  });
  return (
    <Chart
      height={220}
      label={t("curve")}
      option={{
        grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0 },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: rounded.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1 },
        series: [
          {
            type: "line",
            name: t("curveRange"),
            data: rounded.map(({ mostUsual }) => mostUsual),
            symbol: "none",
            lineStyle: { opacity: 0 },
            areaStyle: { opacity: 0.18 },
            itemStyle: { color: pageToken("--calm") },
          },
          line(
            t("curveSeen"),
            rounded.map(({ observed }) => observed),
            "--breached",
            "solid",
          ),
          line(
            t("curveExpected"),
            rounded.map(({ expected }) => expected),
            "--calm",
            "dashed",
          ),
        ],
      }}
      table={{
        columns: [t("day"), t("curveSeen"), t("curveExpected"), t("curveRange")],
        rows: rounded.map(({ day, observed, expected, mostUsual }) => [
          day,
          observed,
          expected,
          `0–${mostUsual}`,
        ]),
      }}
    />
  );
}
