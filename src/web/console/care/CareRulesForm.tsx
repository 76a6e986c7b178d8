import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Care.module.css";
import type { CareRules } from "./care-query.ts";

const limits = {
  heavyPerDay: [1, 100],
  heavyPerWeek: [1, 500],
  nightHoursPerWeek: [1, 56],
  openComplaints: [1, 1000],
  messagesPerHour: [1, 1000],
  daysWithoutRest: [2, 30],
  shownAfterDays: [1, 90],
} as const;
const names = Object.keys(limits) as (keyof typeof limits)[];

/** From where it is too much, and whom one can turn to: the house decides. */
export function CareRulesForm({ known: { version, ...rules } }: { known: CareRules & { version: number } }) {
  const { t } = useTranslation(["care", "common"]);
  const [form] = Form.useForm<CareRules>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useFormCommand(
    form,
    (entered: CareRules, key) =>
      answer(
        api.POST("/api/care/rules", {
          headers: once(key),
          body: { rules: entered, seenVersion: version },
        }),
      ),
    () => {
      message.success(t("rules.saved"));
      client.invalidateQueries({ queryKey: keys.care });
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Card title={t("rules.title")}>
      <Form<CareRules>
        form={form}
        name="care-rules"
        layout="vertical"
        requiredMark={false}
        initialValues={rules}
        onFinish={(entered) => change.mutate(entered)}
      >
        <div className={styles.rules}>
          {names.map((name) => (
            <Form.Item key={name} name={name} label={t(`rules.${name}`)} rules={required}>
              <InputNumber min={limits[name][0]} max={limits[name][1]} precision={0} />
            </Form.Item>
          ))}
        </div>
        <Form.Item name="supportZh" label={t("rules.supportZh")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={600} />
        </Form.Item>
        <Form.Item name="supportEn" label={t("rules.supportEn")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={900} />
        </Form.Item>
        <FormProblem command={change} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("rules.save")}
        </Button>
      </Form>
    </Card>
  );
}
