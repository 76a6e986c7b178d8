import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useTheme } from "../../ui/theme-choice.ts";
import { Loaded } from "../Loaded.tsx";
import { Chart } from "../parts/Chart.tsx";
import styles from "./Performance.module.css";
import { type Indicator, type Period, type TrendFigures, trendQuery } from "./performance-query.ts";
import { trendOption } from "./trend-option.ts";
import { useFigureText, useIndicatorName } from "./use-figure-text.ts";

type Props = { indicator: Indicator; period: Period; staffId?: string | null };

/** A figure day by day, between the limits within which it moves by itself. */
export function TrendCard({ indicator, period, staffId }: Props) {
  const { t } = useTranslation(["performance", "common"]);
  const nameOf = useIndicatorName();
  const trend = useQuery(trendQuery(indicator.code, period, staffId));
  return (
    <Card title={t("trend.title", { name: nameOf(indicator) })}>
      <Loaded query={trend} skeleton={<SkeletonRows count={1} height={240} label={t("common:loading")} />}>
        {(figures) =>
          figures.points.length === 0 ? (
            <p className={styles.quiet}>{t("trend.empty")}</p>
          ) : (
            <Drawn indicator={indicator} figures={figures} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Drawn({ indicator, figures }: { indicator: Indicator; figures: TrendFigures }) {
  const { t } = useTranslation("performance");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const text = useFigureText();
  const nameOf = useIndicatorName();
  const standing = figures.points.filter(({ signals }) => signals.length > 0);
  return (
    <>
      <Chart
        height={240}
        label={t("trend.label", { name: nameOf(indicator) })}
        option={trendOption(figures, {
          text: (value) => text(indicator.unit, value),
          isShare: indicator.unit === "share",
          words: { value: nameOf(indicator), limits: t("trend.limits"), center: t("trend.center") },
          token: pageToken,
        })}
        table={{
          columns: [t("day"), nameOf(indicator), t("trend.counted"), t("trend.limits"), t("trend.signals")],
          rows: figures.points.map(({ day, value, counted, lower, upper, signals }) => [
            day,
            text(indicator.unit, value),
            counted,
            `${text(indicator.unit, lower)} – ${text(indicator.unit, upper)}`,
            signals.map((rule) => t(`rule.r${rule as 1}`)).join(" "),
          ]),
        }}
      />
      <p className={styles.quiet}>{standing.length === 0 ? t("trend.steady") : t("trend.unsteady")}</p>
      {standing.length > 0 && (
        <ul className={styles.signals}>
          {standing.slice(-5).map(({ day, signals }) => (
            <li key={day}>
              <time dateTime={day}>{day}</time> {signals.map((rule) => t(`rule.r${rule as 1}`)).join(" ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
