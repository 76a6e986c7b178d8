import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

/** What the agent understood, in their own words, and whether the customer agrees. */
export function IntakeSection() {
  const { t } = useTranslation("case");
  const { restatement, restatementConfirmedAt } = useCase().view;
  return (
    <>
      {restatement === null ? (
        <p className={styles.quiet}>{t("intake.none")}</p>
      ) : (
        <>
          <p className={styles.words}>{restatement}</p>
          <p className={styles.by}>
            <Tag tone={restatementConfirmedAt ? "good" : "calm"}>
              {restatementConfirmedAt ? t("intake.confirmed") : t("intake.unconfirmed")}
            </Tag>
          </p>
        </>
      )}
      <div className={styles.buttons}>
        <DeedButton step="accept" />
        <DeedButton step="confirm_restatement" />
        <DeedButton step="restate" />
      </div>
    </>
  );
}
