import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { useTheme } from "../../ui/theme-choice.ts";
import { Chart } from "../parts/Chart.tsx";
import type { WatchList } from "./opinion-query.ts";

/** How many voices each day had. */
export function VoiceCurve({ list: { name, days } }: { list: WatchList }) {
  const { t } = useTranslation("opinion");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  return (
    <Chart
      height={120}
      label={t("lists.curve", { name })}
      option={{
        grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: days.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1 },
        series: [
          {
            type: "line",
            name: t("lists.voices"),
            data: days.map(({ voices }) => voices),
            symbol: "none",
            areaStyle: { opacity: 0.15 },
            itemStyle: { color: pageToken("--calm") },
          },
        ],
      }}
      table={{
        columns: [t("lists.day"), t("lists.voices")],
        rows: days.map(({ day, voices }) => [day, voices]),
      }}
    />
  );
}
