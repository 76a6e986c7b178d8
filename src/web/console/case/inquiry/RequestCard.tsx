import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { Attachments } from "../../parts/Attachments.tsx";
import { FormEntries } from "../../parts/FormEntries.tsx";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import { useNameOf } from "../use-name-of.ts";
import { LateLine } from "./LateLine.tsx";
import type { Request } from "./request.ts";
import { SupplierLinks } from "./SupplierLinks.tsx";

/** One question to a department: what is wanted, who may answer, whether it is late, and the answer. */
export function RequestCard({ request }: { request: Request }) {
  const { t } = useTranslation("case");
  const nameOf = useNameOf();
  const isOpen = request.state === "open";
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>{nameOf(request.department)}</b>
        {isOpen ? (
          <TimeLeft dueAt={request.dueAt} urgency={request.isLate ? "breached" : undefined} />
        ) : (
          <Tag tone={request.state === "answered" ? "good" : "calm"}>
            {t(`requests.state.${request.state}`)}
          </Tag>
        )}
      </div>
      <p className={styles.words}>{request.question}</p>
      <p className={styles.by}>
        {t("requests.askedBy", { name: request.askedBy.name })} · <Moment at={request.askedAt} />
      </p>
      <Attachments files={request.files} />
      <LateLine request={request} />
      {request.answer !== null && <Answer request={request} />}
      <SupplierLinks links={request.supplierLinks} />
      {isOpen && (
        <div className={styles.buttons}>
          <DeedButton step="send_supplier_link" subjectId={request.id} />
          <DeedButton step="cancel_request" subjectId={request.id} />
        </div>
      )}
      <DeedSlot section="requests" subjectId={request.id} />
    </article>
  );
}

function Answer({ request }: { request: Request }) {
  const { t } = useTranslation(["case", "inquiry"]);
  return (
    <div className={styles.answer}>
      <FormEntries form={request.form} />
      <p className={styles.words}>{request.answer}</p>
      <Attachments files={request.attachments} />
      <p className={styles.by}>
        {request.answeredBy && t("requests.answeredBy", { name: request.answeredBy.name })}
        {request.answeredBySupplier && t("inquiry:supplier.answeredBy", { name: request.answeredBySupplier })}
        {request.answeredAt && (
          <>
            {" · "}
            <Moment at={request.answeredAt} />
          </>
        )}
      </p>
    </div>
  );
}
