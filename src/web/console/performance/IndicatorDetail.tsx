import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { AboutIndicator } from "./AboutIndicator.tsx";
import styles from "./Performance.module.css";
import type { Indicator, Period } from "./performance-query.ts";
import { SourcesCard } from "./SourcesCard.tsx";
import { TrendCard } from "./TrendCard.tsx";

type Props = {
  figures: readonly { indicator: Indicator }[];
  chosen: string;
  period: Period;
  /** One's own without it; null: of the whole house. */
  staffId?: string | null;
};

/** The chosen indicator: how it is counted, day by day, and each thing it counts. */
export function IndicatorDetail({ figures, chosen, period, staffId }: Props) {
  const { t } = useTranslation("performance");
  const indicator = figures.find((figure) => figure.indicator.code === chosen)?.indicator;
  if (!indicator) return null;
  return (
    <div className={styles.split}>
      <TrendCard indicator={indicator} period={period} staffId={staffId} />
      <div className={styles.column}>
        <Card title={t("about.title")}>
          <AboutIndicator indicator={indicator} />
        </Card>
        {staffId !== null && <SourcesCard indicator={indicator} period={period} staffId={staffId} />}
      </div>
    </div>
  );
}
