import { useTranslation } from "react-i18next";
import styles from "./Care.module.css";
import type { CareFigures } from "./care-query.ts";

/** What could ease the work, each with what was found and from where it is too much. */
export function Proposals({ proposals }: { proposals: CareFigures["proposals"] }) {
  const { t } = useTranslation("care");
  if (proposals.length === 0) return <p className={styles.quiet}>{t("noProposals")}</p>;
  return (
    <ul className={styles.proposals}>
      {proposals.map(({ kind, found, limit, day }) => (
        <li key={kind}>
          <strong>{t(`proposal.${kind}`)}</strong>
          <span>{t(`found.${kind}`, { found: Math.round(found * 10) / 10, limit, day: day ?? "" })}</span>
        </li>
      ))}
    </ul>
  );
}
