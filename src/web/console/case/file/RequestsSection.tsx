import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { RequestCard } from "../inquiry/RequestCard.tsx";
import styles from "./CaseFile.module.css";

/** Questions to departments and what they answered. */
export function RequestsSection() {
  const { t } = useTranslation("case");
  const { requests } = useCase().view;
  return (
    <>
      {requests.length === 0 && <p className={styles.quiet}>{t("requests.none")}</p>}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} />
      ))}
      <div className={styles.buttons}>
        <DeedButton step="investigate" />
        <DeedButton step="ask_department" />
      </div>
    </>
  );
}
