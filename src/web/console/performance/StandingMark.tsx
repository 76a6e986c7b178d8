import { useTranslation } from "react-i18next";
import styles from "./Performance.module.css";
import type { Measured } from "./performance-query.ts";

/** Whether a figure differs from the house more than chance would make it; in words, never by colour alone. */
export function StandingMark({ standing }: { standing: Measured["standing"] }) {
  const { t } = useTranslation("performance");
  return <span className={styles[standing]}>{t(`standing.${standing}`)}</span>;
}
