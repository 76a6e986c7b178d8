import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import styles from "./Performance.module.css";
import { type Indicator, type Period, type TrendChart, trendQuery } from "./performance-query.ts";
import { TrendDrawn } from "./TrendDrawn.tsx";
import { useIndicatorName } from "./use-figure-text.ts";

type Props = { indicator: Indicator; period: Period; staffId?: string | null };

const charts: TrendChart[] = ["limits", "zones", "all", "ewma", "cusum"];

/** A figure day by day, and whether it moves by itself: single days, days together, or what adds up. */
export function TrendCard({ indicator, period, staffId }: Props) {
  const { t } = useTranslation(["performance", "common"]);
  const nameOf = useIndicatorName();
  const [chart, setChart] = useState<TrendChart>("zones");
  const trend = useQuery(trendQuery(indicator.code, chart, period, staffId));
  return (
    <Card title={t("trend.title", { name: nameOf(indicator) })}>
      <OneOf
        label={t("trend.watchFor")}
        value={chart}
        onChange={setChart}
        options={charts.map((value) => ({ value, label: t(`trend.chart.${value}`) }))}
      />
      <Loaded query={trend} skeleton={<SkeletonRows count={1} height={240} label={t("common:loading")} />}>
        {(figures) =>
          figures.watch === null ? (
            <p className={styles.quiet}>{t("trend.empty")}</p>
          ) : (
            <TrendDrawn indicator={indicator} figures={figures} watch={figures.watch} />
          )
        }
      </Loaded>
    </Card>
  );
}
