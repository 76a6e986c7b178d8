import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import styles from "./Satisfaction.module.css";
import type { Figures } from "./satisfaction-query.ts";

/** The four figures: raw and weighted score, ease, and how many answered. */
export function ScoreFigures({ figures }: { figures: Figures }) {
  const { t } = useTranslation("satisfaction");
  const { asked, answered, responseRate } = figures;
  return (
    <div className={styles.figures}>
      <Estimate name={t("raw")} help={t("rawHelp")} estimate={figures.raw} />
      <Estimate name={t("weighted")} help={t("weightedHelp")} estimate={figures.weighted} />
      <Estimate name={t("effort")} help={t("effortHelp")} estimate={figures.effort} />
      <Card>
        <p className={styles.name}>{t("responseRate")}</p>
        <strong className={styles.value}>{percent(responseRate)}</strong>
        <p className={styles.help}>{t("answeredOf", { answered, asked })}</p>
      </Card>
    </div>
  );
}

type Props = { name: string; help: string; estimate: Figures["raw"] };

function Estimate({ name, help, estimate }: Props) {
  const { t } = useTranslation("satisfaction");
  return (
    <Card>
      <p className={styles.name}>{name}</p>
      <strong className={styles.value}>{estimate ? estimate.value.toFixed(2) : "—"}</strong>
      {estimate && (
        <p className={styles.interval}>
          {t("interval", { low: estimate.low.toFixed(2), high: estimate.high.toFixed(2) })}
        </p>
      )}
      <p className={styles.help}>{help}</p>
    </Card>
  );
}

export function percent(share: number | null): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
