import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Reports.module.css";
import { type ReportKind, type ReportLang, reportKinds } from "./reports-queries.ts";

type Entered = { staffId?: string; email?: string; language: ReportLang; kinds: ReportKind[] };

/** A colleague, or an address outside. */
export function AddRecipient() {
  const { t } = useTranslation(["reports", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const staff = useQuery(staffQuery);
  const add = useFormCommand(
    form,
    ({ staffId, email, ...wanted }: Entered, key) =>
      answer(
        api.POST("/api/report-recipients", {
          headers: once(key),
          body: { ...wanted, ...(staffId ? { staffId } : {}), ...(email ? { email } : {}) },
        }),
      ),
    () => {
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.reports });
    },
  );
  return (
    <Form<Entered>
      form={form}
      name="add-recipient"
      layout="vertical"
      requiredMark={false}
      initialValues={{ language: "zh", kinds: ["month"] }}
      onFinish={(entered) => add.mutate(entered)}
    >
      <div className={styles.fields}>
        <Form.Item name="staffId" label={t("recipients.colleague")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={staff.data?.rows.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="email" label={t("recipients.orEmail")}>
          <Input inputMode="email" placeholder="name@example.com" />
        </Form.Item>
        <Form.Item
          name="kinds"
          label={t("recipients.kinds")}
          rules={[{ required: true, message: t("common:problem.field.missing") }]}
        >
          <Select
            mode="multiple"
            options={reportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="language" label={t("recipients.language")}>
          <Select options={(["zh", "en"] as const).map((value) => ({ value, label: t(`lang.${value}`) }))} />
        </Form.Item>
      </div>
      <FormProblem command={add} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t("recipients.add")}
      </Button>
    </Form>
  );
}
