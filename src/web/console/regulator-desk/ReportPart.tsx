import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDeadline } from "../../../shared/dates.ts";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { Matter } from "./matters-query.ts";
import styles from "./RegulatorDesk.module.css";

/** The early report, due halfway: what was sent, or the form to record it. */
export function ReportPart({ matter }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  const reader = useReader();
  const [isOpen, setOpen] = useState(false);
  const { report, reportDueAt, isReportLate } = matter;
  if (report)
    return (
      <div className={styles.report}>
        <p className={styles.quiet}>
          {t("reported")} · {report.reportedBy.name} <Moment at={report.reportedAt} />
        </p>
        <p className={styles.words}>{report.report}</p>
      </div>
    );
  return (
    <div className={styles.report}>
      <p>
        {t("reportTask")}
        {reportDueAt && (
          <span className={isReportLate ? styles.late : styles.quiet}>
            {" "}
            {t(isReportLate ? "reportLate" : "reportDue", {
              day: formatDeadline(new Date(reportDueAt), new Date(), reader),
            })}
          </span>
        )}{" "}
        {!isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t("recordReport")}
          </Button>
        )}
      </p>
      {isOpen && <ReportForm id={matter.id} />}
    </div>
  );
}

function ReportForm({ id }: { id: string }) {
  const { t } = useTranslation(["regulatorDesk", "common"]);
  const [form] = Form.useForm<{ report: string }>();
  const client = useQueryClient();
  const record = useFormCommand(
    form,
    (body: { report: string }, key) =>
      answer(
        api.POST("/api/regulator-matters/{id}/report", {
          params: { path: { id } },
          body,
          headers: once(key),
        }),
      ),
    () => client.invalidateQueries({ queryKey: keys.regulator }),
  );
  return (
    <Form
      form={form}
      name={`report-${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => record.mutate(entered)}
    >
      <Form.Item
        name="report"
        label={t("reportWords")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <FormProblem command={record} />
      <Button type="primary" htmlType="submit" loading={record.isPending}>
        {t("saveReport")}
      </Button>
    </Form>
  );
}
