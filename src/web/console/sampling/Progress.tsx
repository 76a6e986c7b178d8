import { useTranslation } from "react-i18next";
import styles from "./sampling.module.css";

export function Progress({ judged, whole }: { judged: number; whole: number }) {
  const { t } = useTranslation("sampling");
  return (
    <span className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${(100 * judged) / whole}%` }} />
      </span>
      {t("judgedOf", { judged, whole })}
    </span>
  );
}
