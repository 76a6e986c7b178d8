import { useTranslation } from "react-i18next";
import type { Severity } from "../terms.ts";
import styles from "./marks.module.css";

/** How grave it is; the two upper levels are framed, so that they stand out without colour too. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation("terms");
  return (
    <span
      className={isGrave(severity) ? styles.grave : styles.severity}
      style={{ color: `var(--severity-${severity})` }}
      title={t(`severity.${severity}`)}
    >
      {t(`severity.${severity}`)}
    </span>
  );
}

export function isGrave(severity: Severity): boolean {
  return severity === "high" || severity === "critical";
}
