import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { Attachments } from "../../parts/Attachments.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import { useNameOf } from "../use-name-of.ts";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

type Request = StaffView["requests"][number];

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

function RequestCard({ request }: { request: Request }) {
  const { t } = useTranslation("case");
  const nameOf = useNameOf();
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>{nameOf(request.department)}</b>
        {request.state === "open" ? (
          <TimeLeft dueAt={request.dueAt} />
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
      {request.answer !== null && (
        <div className={styles.answer}>
          <p className={styles.words}>{request.answer}</p>
          <Attachments files={request.attachments} />
          <p className={styles.by}>
            {request.answeredBy && t("requests.answeredBy", { name: request.answeredBy.name })}
            {request.answeredAt && (
              <>
                {" · "}
                <Moment at={request.answeredAt} />
              </>
            )}
          </p>
        </div>
      )}
      {request.state === "open" && (
        <div className={styles.buttons}>
          <DeedButton step="cancel_request" subjectId={request.id} />
        </div>
      )}
      <DeedSlot section="requests" subjectId={request.id} />
    </article>
  );
}
