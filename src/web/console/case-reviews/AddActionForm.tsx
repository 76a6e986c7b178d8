import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { instantOf } from "../wall-time.ts";
import styles from "./case-reviews.module.css";

type Entered = { what: string; ownerId: string; dueAt: string };

/** What follows from the meeting: who does what by when. */
export function AddActionForm({ id }: { id: string }) {
  const { t } = useTranslation("caseReviews");
  const [form] = Form.useForm<Entered>();
  const { timeZone } = useReader();
  const required = useRequired();
  const client = useQueryClient();
  const people = (useQuery(staffQuery).data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const add = useFormCommand(
    form,
    ({ dueAt, ...entered }: Entered, key) =>
      answer(
        api.POST("/api/case-reviews/{id}/actions", {
          params: { path: { id } },
          headers: once(key),
          body: { ...entered, dueAt: instantOf(dueAt, timeZone), itemId: null },
        }),
      ),
    () => {
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.caseReviews });
    },
  );
  return (
    <details className={styles.folded}>
      <summary>{t("addAction")}</summary>
      <Form form={form} name="review-action" layout="vertical" onFinish={(entered) => add.mutate(entered)}>
        <Form.Item name="what" label={t("field.what")} rules={[required]}>
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name="ownerId" label={t("field.owner")} rules={[required]}>
          <Select options={people} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
        <Form.Item name="dueAt" label={t("field.due")} rules={[required]}>
          <Input type="datetime-local" />
        </Form.Item>
        <FormProblem command={add} />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t("addAction")}
        </Button>
      </Form>
    </details>
  );
}
