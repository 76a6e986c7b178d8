import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { Card } from "../../ui/Card.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { answer, api, once } from "../api.ts";
import { useNameOf } from "../case/use-name-of.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./RequestCard.module.css";
import { lateRequestsQuery } from "./requests-query.ts";

type Late = operations["listLateRequests"]["responses"]["200"]["content"]["application/json"]["rows"][number];

/** Late answers that have climbed to the reader: taken up with a word on what will be done, they climb no further. */
export function LateRequests() {
  const { t } = useTranslation("requests");
  const { data } = useQuery(lateRequestsQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t("late.title")} className={styles.parts}>
      <h2 className={styles.lateTitle}>{t("late.title")}</h2>
      <LateCards rows={data.rows} />
    </section>
  );
}

export function LateCards({ rows }: { rows: readonly Late[] }) {
  return rows.map((late) => <LateCard key={late.notice.id} late={late} />);
}

function LateCard({ late }: { late: Late }) {
  const { t } = useTranslation("requests");
  const nameOf = useNameOf();
  return (
    <Card
      label={t("ofComplaint", { number: late.complaintNumber })}
      aside={
        <>
          <SeverityMark severity={late.severity} />
          <TimeLeft dueAt={late.dueAt} urgency="breached" />
        </>
      }
    >
      <div className={styles.parts}>
        <p className={styles.question}>{late.question}</p>
        <p className={styles.by}>
          {nameOf(late.department)} · {t("ofComplaint", { number: late.complaintNumber })}
        </p>
        <TakeUpForm id={late.notice.id} />
      </div>
    </Card>
  );
}

function TakeUpForm({ id }: { id: string }) {
  const { t } = useTranslation(["requests", "common"]);
  const [form] = Form.useForm<{ words: string }>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const takeUp = useFormCommand(
    form,
    (body: { words: string }, key) =>
      answer(
        api.POST("/api/late-requests/{id}/take-up", {
          params: { path: { id } },
          headers: once(key),
          body,
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.requests });
      message.success(t("late.done"));
    },
  );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => takeUp.mutate(values)}>
      <Form.Item
        name="words"
        label={t("late.words")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input maxLength={1_000} placeholder={t("late.placeholder")} />
      </Form.Item>
      <FormProblem command={takeUp} />
      <Button type="primary" htmlType="submit" loading={takeUp.isPending}>
        {t("late.takeUp")}
      </Button>
    </Form>
  );
}
