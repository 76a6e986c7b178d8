import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./ClosingRules.module.css";
import type { UsedForm } from "./closing-rules-query.ts";
import { QuestionFields } from "./QuestionFields.tsx";
import { type EnteredForm, enteredOf, formOf } from "./survey-form-entry.ts";

const severities = ["low", "normal", "high", "critical"] as const;

/** A new version of a form; surveys already sent keep asking what they asked. */
export function SurveyFormEditor({ used, onDone }: { used: UsedForm; onDone: () => void }) {
  const { t } = useTranslation(["closingRules", "terms", "common"]);
  const { lang } = useReader();
  const [form] = Form.useForm<EnteredForm>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  const save = useFormCommand(
    form,
    (entered: EnteredForm, key) =>
      answer(
        api.POST("/api/survey-forms", {
          headers: once(key),
          body: {
            form: formOf(entered, used.form.code),
            isUsed: entered.isUsed,
            seenVersion: used.version,
          },
        }),
      ),
    () => {
      message.success(t("saved"));
      client.invalidateQueries({ queryKey: keys.surveyForms });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<EnteredForm>
      form={form}
      name={`survey.${used.form.code}`}
      layout="vertical"
      requiredMark={false}
      initialValues={enteredOf(used)}
      onFinish={(entered) => save.mutate(entered)}
      className={styles.editor}
    >
      <div className={styles.pair}>
        <Form.Item name="zh" label={t("form.nameZh")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="en" label={t("form.nameEn")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="categories" label={t("form.categories")}>
        <Select
          mode="multiple"
          placeholder={t("form.all")}
          options={categories.map(({ code, zh, en }) => ({ value: code, label: lang === "en" ? en : zh }))}
        />
      </Form.Item>
      <Form.Item name="severities" label={t("form.severities")}>
        <Select
          mode="multiple"
          placeholder={t("form.all")}
          options={severities.map((value) => ({ value, label: t(`terms:severity.${value}`) }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="asksEffort" label={t("form.effort")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="laterAfterDays" label={t("form.laterLabel")}>
          <InputNumber min={1} max={180} precision={0} suffix={t("days.unit")} />
        </Form.Item>
      </div>
      <QuestionFields />
      <Form.Item name="isUsed" label={t("form.isUsed")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <FormProblem command={save} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
