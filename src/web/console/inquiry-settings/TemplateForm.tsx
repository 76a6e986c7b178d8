import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { useNameOf } from "../case/use-name-of.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { FieldRows } from "./FieldRows.tsx";
import styles from "./inquiry-settings.module.css";
import type { Template } from "./template.ts";
import { type EnteredTemplate, enteredFrom, templateFrom } from "./template-draft.ts";

/** A template as it is edited; saving makes the next version. */
export function TemplateForm({ template, onDone }: { template?: Template; onDone: () => void }) {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const [form] = Form.useForm<EnteredTemplate>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useFormCommand(
    form,
    (entered: EnteredTemplate, key) =>
      answer(
        api.POST("/api/request-templates", {
          headers: once(key),
          body: templateFrom(entered, template?.code),
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: keys.templates });
      message.success(t("templates.saved"));
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Card label={t("templates.edit")}>
      <Form<EnteredTemplate>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={enteredFrom(template)}
        onFinish={(entered) => save.mutate(entered)}
      >
        <div className={styles.pair}>
          {!template && (
            <Form.Item
              name="code"
              label={t("templates.code")}
              rules={required}
              extra={t("templates.codeHelp")}
            >
              <Input maxLength={60} />
            </Form.Item>
          )}
          <DepartmentSelect />
          <Form.Item name="dueHours" label={t("templates.dueHours")} rules={required}>
            <InputNumber min={0.25} max={720} />
          </Form.Item>
        </div>
        <Pair name="title" label={t("templates.title")} />
        <Pair name="question" label={t("templates.question")} isLong />
        <h3 className={styles.subhead}>{t("templates.formFields")}</h3>
        <FieldRows />
        <Pair
          name="evidence"
          label={t("templates.evidence")}
          isLong
          isOptional
          hint={t("templates.evidenceHelp")}
        />
        <Form.Item name="isActive" label={t("templates.active")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <FormProblem command={save} />
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("common:save")}
          </Button>
          <Button onClick={onDone}>{t("common:cancel")}</Button>
        </div>
      </Form>
    </Card>
  );
}

function DepartmentSelect() {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const house = useQuery(houseQuery);
  const nameOf = useNameOf();
  return (
    <Form.Item
      name="departmentCode"
      label={t("templates.department")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
    >
      <Select
        loading={house.isPending}
        options={house.data?.departments.map((each) => ({ value: each.code, label: nameOf(each) }))}
      />
    </Form.Item>
  );
}

type PairProps = { name: string; label: string; isLong?: boolean; isOptional?: boolean; hint?: string };

/** The same words in Chinese and English, side by side. */
function Pair({ name, label, isLong, isOptional, hint }: PairProps) {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const required = { required: true, whitespace: true, message: t("common:problem.field.missing") };
  return (
    <div className={styles.pair}>
      {(["zh", "en"] as const).map((lang) => (
        <Form.Item
          key={lang}
          name={[name, lang]}
          label={`${label} · ${t(`templates.lang.${lang}`)}`}
          rules={isOptional ? [] : [required]}
          extra={hint}
        >
          {isLong ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
          ) : (
            <Input maxLength={200} />
          )}
        </Form.Item>
      ))}
    </div>
  );
}
