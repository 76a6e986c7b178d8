import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./ClosingRules.module.css";
import type { ClosingDays } from "./closing-rules-query.ts";

const limits = {
  silenceDays: [1, 90],
  reopenDays: [1, 365],
  objectionDays: [1, 365],
  repeatDays: [1, 730],
  goneDays: [7, 730],
} as const;
const names = Object.keys(limits) as (keyof ClosingDays)[];

/** The house's days around a closing. */
export function DaysForm({ days }: { days: ClosingDays }) {
  const { t } = useTranslation(["closingRules", "common"]);
  const [form] = Form.useForm<ClosingDays>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useFormCommand(
    form,
    (entered: ClosingDays, key) =>
      answer(api.POST("/api/closing-days", { headers: once(key), body: entered })),
    () => {
      message.success(t("saved"));
      client.invalidateQueries({ queryKey: keys.closingDays });
    },
  );
  return (
    <Card title={t("days.title")}>
      <Form<ClosingDays>
        form={form}
        name="closing-days"
        layout="vertical"
        requiredMark={false}
        initialValues={days}
        onFinish={(entered) => change.mutate(entered)}
      >
        <div className={styles.days}>
          {names.map((name) => (
            <Form.Item
              key={name}
              name={name}
              label={t(`days.${name}`)}
              extra={t(`days.help.${name}`)}
              rules={[{ required: true, message: t("common:problem.field.missing") }]}
            >
              <InputNumber
                min={limits[name][0]}
                max={limits[name][1]}
                precision={0}
                suffix={t("days.unit")}
              />
            </Form.Item>
          ))}
        </div>
        <FormProblem command={change} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("save")}
        </Button>
      </Form>
    </Card>
  );
}
