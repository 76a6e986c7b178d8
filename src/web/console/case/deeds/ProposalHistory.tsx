import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import styles from "../file/CaseFile.module.css";

type History = NonNullable<components["schemas"]["OptionProposal"]["history"]>;

/** How it went in like cases, in numbers: how many, how many were content and how sure that is, how it was rated. */
export function ProposalHistory({ history }: { history: History }) {
  const { t } = useTranslation("case");
  const { meanScore, scores } = history;
  return (
    <p className={styles.by}>
      {t("proposal.history", {
        cases: history.cases,
        percent: history.confirmedPercent,
        from: history.confirmedFrom,
        to: history.confirmedTo,
        reopened: history.reopenedPercent,
      })}
      {meanScore !== null && ` · ${t("proposal.score", { score: meanScore, scores })}`}
    </p>
  );
}
