import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./Training.module.css";

type Props = { number: string; holders: string[]; onDone: () => void };
type Entered = { staffId: string; reason: string };

/** Lets a colleague without the mark look after this case. The reason stays in it, with who gave it. */
export function CaseExceptionForm({ number, holders, onDone }: Props) {
  const { t } = useTranslation(["training", "common"]);
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const required = useRequired();
  const client = useQueryClient();
  const { message } = App.useApp();
  const people = (useQuery(staffQuery).data?.rows ?? []).filter(
    ({ id }) => id !== me.id && !holders.includes(id),
  );
  const allow = useFormCommand(
    form,
    (body: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/mark-overrides", {
          params: { path: { number } },
          headers: once(key),
          body,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: keys.complaint(number) });
      message.success(t("excepted"));
      onDone();
    },
  );
  return (
    <Form<Entered>
      form={form}
      name="case-exception"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => allow.mutate(entered)}
    >
      <Form.Item name="staffId" label={t("caseMarks.whom")} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("caseMarks.reason")} rules={[required]}>
        <Input maxLength={400} />
      </Form.Item>
      <FormProblem command={allow} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={allow.isPending}>
          {t("caseMarks.allow")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
