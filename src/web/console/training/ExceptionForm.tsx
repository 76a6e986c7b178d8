import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./Training.module.css";

type Entered = { number: string; staffId: string; reason: string };

/** Lets a colleague without the mark look after one case, with the reason. */
export function ExceptionForm() {
  const { t } = useTranslation(["training", "common"]);
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const { message } = App.useApp();
  const people = (useQuery(staffQuery).data?.rows ?? []).filter(({ id }) => id !== me.id);
  const allow = useFormCommand(
    form,
    ({ number, ...body }: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/mark-overrides", {
          params: { path: { number } },
          headers: once(key),
          body,
        }),
      ),
    () => {
      message.success(t("excepted"));
      form.resetFields();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name="exception"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => allow.mutate(entered)}
    >
      <h3 className={styles.heading}>{t("exceptionTitle")}</h3>
      <div className={styles.pair}>
        <Form.Item name="number" label={t("case")} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
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
      <FormProblem command={allow} />
      <Button htmlType="submit" loading={allow.isPending}>
        {t("except")}
      </Button>
    </Form>
  );
}
