import { useTranslation } from "react-i18next";
import styles from "./alerts.module.css";
import type { Level } from "./alerts-query.ts";

/** The level of an alert, in its colour and in words. */
export function LevelMark({ level }: { level: Level }) {
  const { t } = useTranslation("alerts");
  return <span className={`${styles.level} ${styles[level]}`}>{t(`level.${level}`)}</span>;
}
