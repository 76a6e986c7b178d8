import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import styles from "./procedures.module.css";
import type { Change } from "./procedures-queries.ts";

/** The steps in order; what is new or gone says so, not by colour alone. */
export function Steps({ changes }: { changes: Change[] }) {
  const { t } = useTranslation("procedures");
  const isEnglish = useReader().lang === "en";
  return (
    <ol className={styles.steps}>
      {changes.map(({ kind, zh, en }) => (
        <li key={`${kind} ${zh}`} className={styles[kind]}>
          {kind !== "kept" && <b className={styles.sign}>{t(`change.${kind}`)}</b>}
          {kind === "removed" ? <s>{isEnglish ? en : zh}</s> : isEnglish ? en : zh}
        </li>
      ))}
    </ol>
  );
}
