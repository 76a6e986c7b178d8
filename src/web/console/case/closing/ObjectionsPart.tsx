import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import type { Closing } from "./closing-query.ts";

/** What the customer did not accept, who reviewed it, and how it ended. */
export function ObjectionsPart({ closing: { objections, objectUntil } }: { closing: Closing }) {
  const { t } = useTranslation("closing");
  const { closedAt } = useCase().view;
  const isKnown = objections.length > 0 || objectUntil;
  // Each result can be objected to once.
  const isObjected = objections.some(
    ({ raisedAt }) => closedAt && Date.parse(raisedAt) >= Date.parse(closedAt),
  );
  return (
    <>
      {isKnown && <h3 className={styles.subhead}>{t("objection.title")}</h3>}
      {objectUntil && !isObjected && (
        <p className={styles.quiet}>
          {t("objectUntil")} <Moment at={objectUntil} />
        </p>
      )}
      {objections.map((objection) => (
        <Objection key={objection.id} objection={objection} />
      ))}
      {!isObjected && (
        <div className={styles.buttons}>
          <DeedButton step="object" />
        </div>
      )}
    </>
  );
}

function Objection({ objection }: { objection: Closing["objections"][number] }) {
  const { t } = useTranslation(["closing", "terms"]);
  const mayReview = useMe().permissions.includes("objection.review");
  const { outcome } = objection;
  return (
    <div className={styles.answer}>
      <div className={styles.cardHead}>
        <b>{outcome ? t(`objection.outcome.${outcome}`) : t("objection.open")}</b>
        {outcome ? (
          objection.isLate && <Tag tone="breached">{t("late")}</Tag>
        ) : (
          <TimeLeft dueAt={objection.dueAt} urgency={objection.isLate ? "breached" : "calm"} />
        )}
      </div>
      <p className={styles.words}>{objection.words}</p>
      <p className={styles.by}>
        {objection.source ? t(`terms:answerSource.${objection.source}`) : t("terms:channel.portal")} ·{" "}
        <Moment at={objection.raisedAt} />
        {objection.decidedBy && ` · ${t("objection.by", { name: objection.decidedBy.name })}`}
      </p>
      {!outcome && mayReview && <Link to="/objections">{t("objection.toDesk")}</Link>}
    </div>
  );
}
