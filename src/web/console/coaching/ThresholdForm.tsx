import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Coaching.module.css";

type Threshold = { version: number; leastBroken: number; ofLast: number };
type Entered = Omit<Threshold, "version">;

/** How often is often: when a finding is proposed for coaching. */
export function ThresholdForm({ threshold }: { threshold: Threshold }) {
  const { t } = useTranslation(["coaching", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const change = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/coaching-threshold", {
          headers: once(key),
          body: { ...entered, seenVersion: threshold.version },
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.coaching });
      setOpen(false);
    },
  );
  if (!isOpen)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t("changeThreshold")}
        </Button>
      </div>
    );
  return (
    <Form<Entered>
      form={form}
      name="threshold"
      layout="vertical"
      requiredMark={false}
      initialValues={threshold}
      onFinish={(entered) => change.mutate(entered)}
    >
      <div className={styles.pair}>
        <Form.Item name="leastBroken" label={t("leastBroken")}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="ofLast" label={t("ofLast")}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
      </div>
      <FormProblem command={change} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("common:save")}
        </Button>
        <Button onClick={() => setOpen(false)}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
