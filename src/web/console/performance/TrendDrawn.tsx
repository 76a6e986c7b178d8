import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { useTheme } from "../../ui/theme-choice.ts";
import { Chart } from "../parts/Chart.tsx";
import styles from "./Performance.module.css";
import type { Indicator, TrendFigures } from "./performance-query.ts";
import { sumsOption } from "./sums-option.ts";
import { trendOption } from "./trend-option.ts";
import { useFigureText, useIndicatorName } from "./use-figure-text.ts";

type Watch = NonNullable<TrendFigures["watch"]>;
type Props = { indicator: Indicator; figures: TrendFigures; watch: Watch };

/** The chart, what it found, and how far it can be trusted. */
export function TrendDrawn({ indicator, figures, watch }: Props) {
  const { t } = useTranslation("performance");
  const standing = figures.points.filter(({ signals }) => signals.length > 0);
  return (
    <>
      {watch.limit === null ? (
        <Days indicator={indicator} figures={figures} />
      ) : (
        <Sums indicator={indicator} figures={figures} watch={watch} limit={watch.limit} />
      )}
      <p className={styles.quiet}>{standing.length === 0 ? t("trend.steady") : t("trend.unsteady")}</p>
      {standing.length > 0 && (
        <ul className={styles.signals}>
          {standing.slice(-5).map(({ day, signals }) => (
            <li key={day}>
              <time dateTime={day}>{day}</time> {signals.map((signal) => t(`signal.${signal}`)).join(" ")}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {t(`trend.about.${watch.isRare ? "rare" : watch.chart}`)}{" "}
        {t("trend.alarms", {
          falseAlarm: Math.round(watch.falseAlarmDays),
          shift: Math.max(1, Math.round(watch.shiftDays)),
          size: t(watch.isRare ? "trend.twice" : "trend.oneSigma"),
        })}
      </p>
    </>
  );
}

function Days({ indicator, figures }: Omit<Props, "watch">) {
  const { t } = useTranslation("performance");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const text = useFigureText();
  const name = useIndicatorName()(indicator);
  return (
    <Chart
      height={240}
      label={t("trend.label", { name })}
      option={trendOption(figures, {
        text: (value) => text(indicator.unit, value),
        isShare: indicator.unit === "share",
        words: { value: name, limits: t("trend.limits"), center: t("trend.center") },
        token: pageToken,
      })}
      table={{
        columns: [t("day"), name, t("trend.counted"), t("trend.limits"), t("trend.signals")],
        rows: figures.points.map(({ day, value, counted, lower, upper, signals }) => [
          day,
          text(indicator.unit, value),
          counted,
          `${text(indicator.unit, lower)} – ${text(indicator.unit, upper)}`,
          signals.map((signal) => t(`signal.${signal}`)).join(" "),
        ]),
      }}
    />
  );
}

function Sums({ indicator, figures, watch, limit }: Props & { limit: number }) {
  const { t } = useTranslation("performance");
  useTheme();
  const text = useFigureText();
  const name = useIndicatorName()(indicator);
  const sum = t(watch.isRare ? "trend.rareSum" : "trend.sum");
  return (
    <Chart
      height={240}
      label={t("trend.label", { name })}
      option={sumsOption(figures, limit, { words: { sum, limits: t("trend.limits") }, token: pageToken })}
      table={{
        columns: [t("day"), name, sum, t("trend.limits"), t("trend.signals")],
        rows: figures.points.map(({ day, value, sums, signals }) => [
          day,
          text(indicator.unit, value),
          sums.map((one) => one.toFixed(2)).join(" / "),
          limit.toFixed(2),
          signals.map((signal) => t(`signal.${signal}`)).join(" "),
        ]),
      }}
    />
  );
}
