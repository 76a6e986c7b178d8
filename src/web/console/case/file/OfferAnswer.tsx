import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import styles from "./CaseFile.module.css";

/** What the customer said to the options, and where they said it. */
export function OfferAnswer({ offer }: { offer: StaffView["offers"][number] }) {
  const { t } = useTranslation(["case", "terms"]);
  return (
    <div className={styles.answer}>
      <b>{t("remedies.answer")}</b>
      {offer.answerWords && <p className={styles.words}>{offer.answerWords}</p>}
      <p className={styles.by}>
        {offer.answerSource
          ? t("remedies.answeredVia", { source: t(`terms:answerSource.${offer.answerSource}`) })
          : t("remedies.answeredOnPage")}
        {offer.answeredAt && (
          <>
            {" · "}
            <Moment at={offer.answeredAt} />
          </>
        )}
      </p>
    </div>
  );
}
