import { useTranslation } from "react-i18next";
import styles from "./Reports.module.css";
import type { ReportSchedule } from "./reports-queries.ts";
import { onTheHour, ScheduleWhen } from "./ScheduleWhen.tsx";

/** One kind of report for those who may look but not change. */
export function ScheduleRow({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation("reports");
  const { isOn, hour, attachments } = schedule;
  const files = attachments.map((format) => t(`format.${format}`)).join(t("listSeparator"));
  return (
    <div className={styles.schedule}>
      <span className={styles.onOff}>{t(isOn ? "schedule.on" : "schedule.notOn")}</span>
      <ScheduleWhen schedule={schedule} />
      <span>{onTheHour(hour)}</span>
      <span>{files || t("schedule.noAttachments")}</span>
    </div>
  );
}
