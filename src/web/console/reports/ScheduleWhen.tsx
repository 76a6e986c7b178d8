import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Reports.module.css";
import type { ReportSchedule } from "./reports-queries.ts";

/** A kind's name, and when its next one comes. */
export function ScheduleWhen({ schedule: { kind, nextAt } }: { schedule: ReportSchedule }) {
  const { t } = useTranslation("reports");
  return (
    <div className={styles.when}>
      <strong>{t(`kind.${kind}`)}</strong>
      <span>
        {nextAt ? (
          <>
            {t("schedule.next")} <Moment at={nextAt} />
          </>
        ) : (
          t(`schedule.off.${kind}`)
        )}
      </span>
    </div>
  );
}

export const onTheHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
