import { useTranslation } from "react-i18next";
import { percent, type Share } from "../parts/judgement/share-words.ts";
import styles from "./Calibration.module.css";
import type { Coefficient } from "./calibration-query.ts";

/** A coefficient with its interval and what it is worth in a word; where there is none, why. */
export function CoefficientFigure({
  coefficient: { value, low, high, reason },
}: {
  coefficient: Coefficient;
}) {
  const { t } = useTranslation("calibration");
  if (value === null) return <span className={styles.quiet}>{t(`reason.${reason ?? "no_overlap"}`)}</span>;
  return (
    <>
      <span className={styles.value}>
        {value.toFixed(2)} {t(`strength.${strengthOf(value)}`)}
      </span>
      <span className={styles.interval}>
        {low === null || high === null
          ? t("noInterval")
          : t("interval", { low: low.toFixed(2), high: high.toFixed(2) })}
      </span>
    </>
  );
}

export function ShareFigure({ share: { count, of, low, high } }: { share: Share }) {
  const { t } = useTranslation("calibration");
  if (of === 0 || low === null || high === null) return <span className={styles.quiet}>{t("none")}</span>;
  return (
    <>
      <span className={styles.value}>
        {percent(count / of)} ({count}/{of})
      </span>
      <span className={styles.interval}>{t("interval", { low: percent(low), high: percent(high) })}</span>
    </>
  );
}

// The words of Landis and Koch (1977), which are a custom and no law.
function strengthOf(value: number): "poor" | "fair" | "moderate" | "good" | "verygood" {
  if (value < 0.2) return "poor";
  if (value < 0.4) return "fair";
  if (value < 0.6) return "moderate";
  return value < 0.8 ? "good" : "verygood";
}
