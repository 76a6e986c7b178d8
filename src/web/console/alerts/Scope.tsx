import { useTranslation } from "react-i18next";
import styles from "./alerts.module.css";
import type { AlertFile } from "./alerts-query.ts";

/** What an alert is about, each part with its kind. */
export function Scope({ scope }: { scope: AlertFile["scope"] }) {
  const { t } = useTranslation("alerts");
  return (
    <ul className={styles.list} aria-label={t("scope")}>
      {scope.map(({ kind, subject }) => (
        <li key={`${kind} ${JSON.stringify(subject)}`} className={styles.row}>
          <span className={styles.help}>{t(`kind.${kind as "batch"}`)}</span>
          <b>{Object.values(subject).flat().join(" · ")}</b>
        </li>
      ))}
    </ul>
  );
}
