import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import styles from "./CaseFile.module.css";

type Approval = NonNullable<StaffView["offers"][number]["approval"]>;

/** Who asked for approval of how much and why, and what another person decided. */
export function OfferApproval({ approval }: { approval: Approval }) {
  const { t } = useTranslation("case");
  const { lang } = useReader();
  const amount = formatMoney(approval.amount.minor, approval.amount.currency, lang);
  return (
    <div className={styles.answer}>
      <div className={styles.cardHead}>
        <b>{t("remedies.approval")}</b>
        {approval.decision === null && <TimeLeft dueAt={approval.dueAt} />}
      </div>
      <p className={styles.words}>{approval.reason}</p>
      <p className={styles.by}>
        {t("remedies.approvalAsked", { name: approval.askedBy.name, amount })} ·{" "}
        <Moment at={approval.askedAt} />
      </p>
      {approval.decision && approval.decidedAt && (
        <>
          {approval.decisionReason && <p className={styles.words}>{approval.decisionReason}</p>}
          <p className={styles.by}>
            {t(`remedies.decidedBy.${approval.decision}`, { name: approval.decidedBy?.name ?? "" })} ·{" "}
            <Moment at={approval.decidedAt} />
          </p>
        </>
      )}
    </div>
  );
}
