import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import type { Closing } from "./closing-query.ts";

/** Where only part of it contented the customer: which promises did, and which did not. */
export function VerdictsPart({ verdicts }: { verdicts: Closing["promiseVerdicts"] }) {
  const { t } = useTranslation("closing");
  const { promises } = useCase().view;
  if (verdicts.length === 0) return null;
  return (
    <>
      <h3 className={styles.subhead}>{t("verdict.title")}</h3>
      <ul className={styles.list}>
        {verdicts.map(({ promiseId, isContent }) => (
          <li key={promiseId}>
            {promises.find(({ id }) => id === promiseId)?.deed}{" "}
            <Tag tone={isContent ? "good" : "breached"}>
              {t(isContent ? "verdict.content" : "verdict.notContent")}
            </Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
