import { useTranslation } from "react-i18next";
import type { State } from "../../../shared/complaint-steps.ts";
import styles from "./marks.module.css";

/** Where a complaint stands: the state's colour and its word. */
export function StateMark({ state }: { state: State }) {
  const { t } = useTranslation("terms");
  return (
    <span className={styles.state} style={{ color: `var(--state-${state})` }}>
      <span className={styles.dot} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
