import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./case-reviews.module.css";

type Entered = { complaintNumber: string; reason: string };

/** Puts a case on the agenda by hand. */
export function AddItemForm({ id }: { id: string }) {
  const { t } = useTranslation("caseReviews");
  const [form] = Form.useForm<Entered>();
  const required = useRequired();
  const client = useQueryClient();
  const add = useFormCommand(
    form,
    (body: Entered, key) =>
      answer(
        api.POST("/api/case-reviews/{id}/items", { params: { path: { id } }, headers: once(key), body }),
      ),
    () => {
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.caseReviews });
    },
  );
  return (
    <details className={styles.folded}>
      <summary>{t("addItem")}</summary>
      <Form form={form} name="agenda-item" layout="vertical" onFinish={(entered) => add.mutate(entered)}>
        <Form.Item name="complaintNumber" label={t("field.complaintNumber")} rules={[required]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="reason" label={t("field.reason")} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <FormProblem command={add} />
        <Button htmlType="submit" loading={add.isPending}>
          {t("addItem")}
        </Button>
      </Form>
    </details>
  );
}
