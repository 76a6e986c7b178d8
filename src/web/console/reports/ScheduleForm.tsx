import { useQueryClient } from "@tanstack/react-query";
import { Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./Reports.module.css";
import type { ReportSchedule } from "./reports-queries.ts";
import { onTheHour, ScheduleWhen } from "./ScheduleWhen.tsx";

type Props = { schedule: ReportSchedule; timeZone: string };
type Wanted = Omit<ReportSchedule, "nextAt" | "latest">;

const hours = Array.from({ length: 24 }, (_nothing, hour) => hour);
const formats = ["pdf", "docx", "xlsx"] as const;

/** One kind of report: on or off, at which hour, with which files. Each change is kept at once. */
export function ScheduleForm({ schedule, timeZone }: Props) {
  const { t } = useTranslation("reports");
  const client = useQueryClient();
  const change = useCommand(
    (wanted: Wanted, key) => answer(api.POST("/api/report-schedule", { headers: once(key), body: wanted })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.reports }) },
  );
  const { kind, isOn, hour, attachments } = schedule;
  const save = (part: Partial<Wanted>) => change.mutate({ kind, isOn, hour, attachments, ...part });
  const name = t(`kind.${kind}`);
  return (
    <div className={styles.schedule}>
      <Switch
        aria-label={t("schedule.isOn", { name })}
        checked={isOn}
        loading={change.isPending}
        onChange={(wanted) => save({ isOn: wanted })}
      />
      <ScheduleWhen schedule={schedule} />
      <Select
        aria-label={t("schedule.hour", { name, timeZone })}
        value={hour}
        onChange={(wanted) => save({ hour: wanted })}
        options={hours.map((value) => ({ value, label: onTheHour(value) }))}
      />
      <Select
        mode="multiple"
        aria-label={t("schedule.attachments", { name })}
        placeholder={t("schedule.noAttachments")}
        value={attachments}
        onChange={(wanted) => save({ attachments: wanted })}
        options={formats.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <FormProblem command={change} />
    </div>
  );
}
