import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { useTheme } from "../../ui/theme-choice.ts";
import { Chart } from "../parts/Chart.tsx";
import type { CareFigures } from "./care-query.ts";

/** Heavy words and night hours, day by day. */
export function CareChart({ figures: { days } }: { figures: CareFigures }) {
  const { t } = useTranslation("care");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  if (days.length === 0) return null;
  const bars = (name: string, data: number[], colour: string) => ({
    type: "bar",
    name,
    data,
    barMaxWidth: 18,
    itemStyle: { color: pageToken(colour) },
  });
  return (
    <Chart
      height={200}
      label={t("chart")}
      option={{
        grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0 },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: days.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1 },
        series: [
          bars(
            t("heavyMessages"),
            days.map(({ heavyMessages }) => heavyMessages),
            "--at-risk",
          ),
          bars(
            t("nightHours"),
            days.map(({ nightHours }) => nightHours),
            "--info",
          ),
        ],
      }}
      table={{
        columns: [t("day"), t("heavyMessages"), t("nightHours"), t("hours"), t("messages")],
        rows: days.map(({ day, heavyMessages, nightHours, hours, messages }) => [
          day,
          heavyMessages,
          nightHours,
          hours,
          messages,
        ]),
      }}
    />
  );
}
