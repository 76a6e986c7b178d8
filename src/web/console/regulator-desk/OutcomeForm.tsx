import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { Matter } from "./matters-query.ts";
import styles from "./RegulatorDesk.module.css";

const outcomes = ["settled", "not_settled", "withdrawn", "no_action", "penalty"] as const;
type Entered = { outcome: (typeof outcomes)[number]; proof: string };

/** How the matter ended, and what shows it. */
export function OutcomeForm({ matter }: { matter: Matter }) {
  const { t } = useTranslation("regulatorDesk");
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Fields matter={matter} />;
  return (
    <Button size="small" onClick={() => setOpen(true)}>
      {t("recordOutcome")}
    </Button>
  );
}

function Fields({ matter: { id, complaintNumber: number } }: { matter: Matter }) {
  const { t } = useTranslation(["regulatorDesk", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  const record = useFormCommand(
    form,
    (body: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/regulator-matters/{id}/outcome", {
          params: { path: { number, id } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.regulator });
      client.invalidateQueries({ queryKey: keys.complaint(number) });
    },
  );
  return (
    <Form<Entered>
      form={form}
      name={`outcome-${id}`}
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      onFinish={(entered) => record.mutate(entered)}
    >
      <Form.Item name="outcome" label={t("outcomeLabel")} rules={required}>
        <Select options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item name="proof" label={t("proof")} rules={required}>
        <Input maxLength={300} placeholder={t("proofHint")} />
      </Form.Item>
      <FormProblem command={record} />
      <Button type="primary" htmlType="submit" loading={record.isPending}>
        {t("saveOutcome")}
      </Button>
    </Form>
  );
}
