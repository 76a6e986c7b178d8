import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./ApprovalCard.module.css";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import type { Approval } from "./approval.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { OptionFacts } from "./OptionFacts.tsx";
import { PhoneLink } from "./PhoneLink.tsx";

/** One offer that waits for a higher grade, or how it was decided. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation("approvals");
  const { lang } = useReader();
  const { complaintNumber, amount, offer } = approval;
  return (
    <Card
      title={
        <Link to="/complaints/$number" params={{ number: complaintNumber }}>
          {approval.complaintTitle}
        </Link>
      }
      aside={
        <>
          <SeverityMark severity={approval.severity} />
          {approval.decision === null && <TimeLeft dueAt={approval.dueAt} />}
        </>
      }
    >
      <div className={styles.facts}>
        <strong className={styles.amount}>{formatMoney(amount.minor, amount.currency, lang)}</strong>
        <p className={styles.by}>
          {complaintNumber} · {t("asked", { name: approval.askedBy.name })} <Moment at={approval.askedAt} />
        </p>
        <p className={styles.reason}>{approval.reason}</p>
        <p className={styles.explanation}>{offer.explanation}</p>
      </div>
      <ul className={styles.options}>
        {offer.options.map((option) => (
          <li key={option.id}>
            <OptionFacts option={option} />
          </li>
        ))}
      </ul>
      <ApprovalSteps approval={approval} />
      {approval.decision === null ? <DecisionForm approval={approval} /> : <Decision approval={approval} />}
      {approval.mayDecide && <PhoneLink approvalId={approval.id} />}
    </Card>
  );
}

function Decision({ approval }: { approval: Approval }) {
  const { t } = useTranslation("approvals");
  return (
    <p className={styles.decision}>
      <strong>{t(`decision.${approval.decision!}`)}</strong>
      {approval.decidedBy && <span>{approval.decidedBy.name}</span>}
      {approval.decidedAt && <Moment at={approval.decidedAt} />}
      <span>{approval.decisionReason}</span>
    </p>
  );
}
