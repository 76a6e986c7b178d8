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
import { PromiseHistory } from "./PromiseHistory.tsx";
import { PromiseOrders } from "./PromiseOrders.tsx";
import { Tag } from "./Tag.tsx";

type Promise = StaffView["promises"][number];

/** What was promised, by when, by whom, and the proof that it was done. */
export function PromisesSection() {
  const { t } = useTranslation("case");
  const { promises } = useCase().view;
  if (promises.length === 0) return <p className={styles.quiet}>{t("promises.none")}</p>;
  return promises
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map((promise) => <PromiseCard key={promise.id} promise={promise} />);
}

function PromiseCard({ promise }: { promise: Promise }) {
  const { t } = useTranslation("case");
  const isOpen = promise.state === "open";
  return (
    <article className={styles.card} data-current={isOpen}>
      <div className={styles.cardHead}>
        <b>{promise.deed}</b>
        {isOpen ? (
          <TimeLeft dueAt={promise.dueAt} />
        ) : (
          <Tag tone={promise.state === "kept" ? "good" : "calm"}>{t(`promises.state.${promise.state}`)}</Tag>
        )}
      </div>
      <Times promise={promise} />
      <Source promise={promise} />
      <PromiseOrders promiseId={promise.id} />
      {promise.proof && <Proof promise={promise} proof={promise.proof} />}
      <PromiseHistory promiseId={promise.id} />
      {isOpen && (
        <div className={styles.buttons}>
          <DeedButton step="keep_promise" subjectId={promise.id} />
          <DeedButton step="revise_promise" subjectId={promise.id} />
          {promise.source === "message" && <DeedButton step="release_promise" subjectId={promise.id} />}
        </div>
      )}
      <DeedSlot section="promises" subjectId={promise.id} />
    </article>
  );
}

function Times({ promise }: { promise: Promise }) {
  const { t } = useTranslation(["case", "promises"]);
  return (
    <p className={styles.quiet}>
      {t("promises.due")} <Moment at={promise.dueAt} />
      {promise.dueAt !== promise.firstDueAt && (
        <>
          {" "}
          <s title={t("promises.firstDue")}>
            <Moment at={promise.firstDueAt} />
          </s>
        </>
      )}
      {" · "}
      {t("promises.owner", { name: promise.owner.name })}
      {promise.wasBroken && (
        <>
          {" "}
          <Tag tone="breached">{t("promises.broken")}</Tag>
        </>
      )}
      {promise.toldLateAt && (
        <>
          {" "}
          <Tag tone="at-risk">{t("promises:toldLate")}</Tag>
        </>
      )}
    </p>
  );
}

function Source({ promise: { source, department } }: { promise: Promise }) {
  const { t } = useTranslation("promises");
  const nameOf = useNameOf();
  return (
    <p className={styles.quiet}>
      {t(`section.${source}`)}
      {department && ` · ${t("section.department", { name: nameOf(department) })}`}
    </p>
  );
}

function Proof({ promise, proof }: { promise: Promise; proof: NonNullable<Promise["proof"]> }) {
  const { t } = useTranslation("case");
  return (
    <div className={styles.answer}>
      <b>{t("promises.proof")}</b>
      {proof.text && <p className={styles.words}>{proof.text}</p>}
      {proof.attachment && <Attachments files={[proof.attachment]} />}
      {promise.keptBy && promise.keptAt && (
        <p className={styles.by}>
          {t("promises.keptBy", { name: promise.keptBy.name })} · <Moment at={promise.keptAt} />
        </p>
      )}
    </div>
  );
}
