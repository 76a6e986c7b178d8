import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Coaching.module.css";

type Entered = { reason: string; days: number };
type Props = { staffId: string; ruleCode: string; onDone: () => void };

/** Decides against a proposal, for some days, with the reason. */
export function DismissForm({ staffId, ruleCode, onDone }: Props) {
  const { t } = useTranslation(["coaching", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const dismiss = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/coaching-suggestions/dismiss", {
          headers: once(key),
          body: { ...entered, staffId, ruleCode },
        }),
      ),
    () => client.invalidateQueries({ queryKey: keys.coaching }),
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name={`dismiss.${staffId}.${ruleCode}`}
      layout="vertical"
      requiredMark={false}
      initialValues={{ days: 30 }}
      onFinish={(entered) => dismiss.mutate(entered)}
      className={styles.inner}
    >
      <Form.Item name="reason" label={t("whyNot")} rules={required}>
        <Input maxLength={500} placeholder={t("whyNotHint")} />
      </Form.Item>
      <Form.Item name="days" label={t("forDays")} rules={required}>
        <InputNumber min={1} max={180} precision={0} />
      </Form.Item>
      <FormProblem command={dismiss} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={dismiss.isPending}>
          {t("notNow")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
