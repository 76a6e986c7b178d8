import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./Training.module.css";

type Entered = { staffId: string; reason: string };

/** One more try than the quiz allows, with the reason. */
export function GrantForm({ code }: { code: string }) {
  const { t } = useTranslation(["training", "common"]);
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const { message } = App.useApp();
  const people = (useQuery(staffQuery).data?.rows ?? []).filter(({ id }) => id !== me.id);
  const grant = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/quizzes/{code}/extra-attempts", {
          params: { path: { code } },
          headers: once(key),
          body: entered,
        }),
      ),
    () => {
      message.success(t("granted"));
      form.resetFields();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name="grant"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => grant.mutate(entered)}
    >
      <h3 className={styles.heading}>{t("grantTitle")}</h3>
      <div className={styles.pair}>
        <Form.Item name="staffId" label={t("people")} rules={required}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t("reason")} rules={required}>
          <Input maxLength={400} />
        </Form.Item>
      </div>
      <FormProblem command={grant} />
      <Button htmlType="submit" loading={grant.isPending}>
        {t("grant")}
      </Button>
    </Form>
  );
}
