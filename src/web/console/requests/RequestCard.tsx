import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { Attachments } from "../parts/Attachments.tsx";
import { FormEntries } from "../parts/FormEntries.tsx";
import { OrderFacts } from "../parts/OrderFacts.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import type { DeskRequest } from "./desk-request.ts";
import styles from "./RequestCard.module.css";

/** One question to the department, with its order and its answer. */
export function RequestCard({ request }: { request: DeskRequest }) {
  const { t } = useTranslation("requests");
  return (
    <Card
      label={t("ofComplaint", { number: request.complaintNumber })}
      aside={
        <>
          <SeverityMark severity={request.severity} />
          {request.state === "open" && (
            <TimeLeft dueAt={request.dueAt} urgency={request.isLate ? "breached" : "calm"} />
          )}
        </>
      }
    >
      <div className={styles.parts}>
        <p className={styles.question}>{request.question}</p>
        <p className={styles.by}>
          {t("asked", { name: request.askedBy.name })} <Moment at={request.askedAt} /> ·{" "}
          {t("ofComplaint", { number: request.complaintNumber })}
        </p>
        {request.order && <OrderFacts order={request.order} />}
        <Attachments files={request.files} />
        {request.state === "open" ? <AnswerForm request={request} /> : <Answer request={request} />}
      </div>
    </Card>
  );
}

function Answer({ request }: { request: DeskRequest }) {
  const { t } = useTranslation("requests");
  return (
    <div className={styles.answer}>
      <p className={styles.by}>
        {t("answeredAt")} {request.answeredAt && <Moment at={request.answeredAt} />}
      </p>
      <FormEntries form={request.form} />
      <p className={styles.words}>{request.answer}</p>
      <Attachments files={request.attachments} />
    </div>
  );
}
