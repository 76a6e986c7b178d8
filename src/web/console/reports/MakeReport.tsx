import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Reports.module.css";
import { type ReportKind, type ReportSchedule, reportKinds, scheduleQuery } from "./reports-queries.ts";

/** Kind and first day of a period; the latest one that is over is offered. */
export function MakeReport() {
  const { t } = useTranslation(["reports", "common"]);
  const schedule = useQuery(scheduleQuery);
  return (
    <Loaded query={schedule} skeleton={<SkeletonRows count={1} height={124} label={t("common:loading")} />}>
      {({ rows }) => <MakeForm schedules={rows} />}
    </Loaded>
  );
}

type Wanted = { kind: ReportKind; startsOn: string };

function MakeForm({ schedules }: { schedules: ReportSchedule[] }) {
  const { t } = useTranslation(["reports", "common"]);
  const [form] = Form.useForm<Wanted>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = useFormCommand(
    form,
    (wanted: Wanted, key) => answer(api.POST("/api/reports", { headers: once(key), body: wanted })),
    async ({ id }) => {
      await client.invalidateQueries({ queryKey: keys.reports });
      await navigate({ to: "/reports/$id", params: { id } });
    },
  );
  const latest = (kind: ReportKind) => schedules.find((each) => each.kind === kind)!.latest.startsOn;
  return (
    <Card title={t("make.title")}>
      <Form<Wanted>
        form={form}
        name="make-report"
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: "month", startsOn: latest("month") }}
        onFinish={(wanted) => make.mutate(wanted)}
      >
        <div className={styles.fields}>
          <Form.Item name="kind" label={t("make.kind")}>
            <Select
              options={reportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind: ReportKind) => form.setFieldValue("startsOn", latest(kind))}
            />
          </Form.Item>
          <Form.Item
            name="startsOn"
            label={t("make.startsOn")}
            rules={[{ required: true, message: t("common:problem.field.missing") }]}
          >
            <Input type="date" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t("make.do")}
          </Button>
        </div>
        <p className={styles.help}>{t("make.help")}</p>
        <FormProblem command={make} />
      </Form>
    </Card>
  );
}
