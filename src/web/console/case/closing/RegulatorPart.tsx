import { useTranslation } from "react-i18next";
import { formatDeadline } from "../../../../shared/dates.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import type { Closing } from "./closing-query.ts";

/** The case in external dispute: which authority, its number, its day, how it ended. */
export function RegulatorPart({ matters }: { matters: Closing["regulatorMatters"] }) {
  const { t } = useTranslation("closing");
  return (
    <>
      {matters.length > 0 && <h3 className={styles.subhead}>{t("regulator.title")}</h3>}
      {matters.map((matter) => (
        <Matter key={matter.id} matter={matter} />
      ))}
      <div className={styles.buttons}>
        <DeedButton step="record_regulator" />
      </div>
    </>
  );
}

function Matter({ matter }: { matter: Closing["regulatorMatters"][number] }) {
  const { t } = useTranslation("closing");
  const reader = useReader();
  const { outcome } = matter;
  return (
    <div className={styles.answer}>
      <div className={styles.cardHead}>
        <b>{matter.authority}</b>
        {outcome ? (
          <Tag tone={matter.isLate ? "breached" : "good"}>
            {t(`regulator.outcome.${outcome}`)} · {matter.isLate ? t("late") : t("inTime")}
          </Tag>
        ) : (
          <TimeLeft dueAt={matter.dueAt} urgency={matter.isLate ? "breached" : "calm"} />
        )}
      </div>
      <p>{matter.matterNumber}</p>
      <p className={styles.by}>
        {t("regulator.received")} <Moment at={matter.receivedAt} /> ·{" "}
        {t("regulator.days", { days: matter.workingDays })}{" "}
        {formatDeadline(new Date(matter.dueAt), new Date(), reader)}
      </p>
      {!outcome && (
        <div className={styles.buttons}>
          <DeedButton step="record_regulator_outcome" subjectId={matter.id} />
        </div>
      )}
      <DeedSlot section="closing" subjectId={matter.id} />
    </div>
  );
}
