import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import { houseQuery } from "../../house-query.ts";
import { instantOf, wallTime } from "../../wall-time.ts";
import { useCase } from "../case-context.ts";
import styles from "../deeds/DeedForm.module.css";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { WordsField } from "../deeds/fields/WordsField.tsx";
import { useNameOf } from "../use-name-of.ts";
import { templatesQuery } from "./queries.ts";

type Template = components["schemas"]["RequestTemplate"];
type Question = {
  departmentId?: string;
  templateCode?: string;
  question: string;
  dueAt?: string;
  files: string[];
  tellsCustomer: boolean;
};

/** A question to a department, best by a template: it brings the form of the reply, the time and the evidence wanted. */
export function AskDepartmentForm() {
  const { t } = useTranslation(["inquiry", "case"]);
  const { number } = useCase().view;
  const { timeZone } = useReader();
  return (
    <DeedForm<Question>
      step="ask_department"
      initial={{ question: "", files: [], tellsCustomer: true }}
      send={({ departmentId, dueAt, ...asked }, _, key) =>
        api.POST("/api/complaints/{number}/requests", {
          params: { path: { number } },
          headers: once(key),
          body: {
            ...asked,
            departmentId: departmentId!,
            dueAt: dueAt ? instantOf(dueAt, timeZone) : undefined,
          },
        })
      }
    >
      <DepartmentField />
      <TemplateField />
      <WordsField
        name="question"
        label={t("case:form.question")}
        hint={t("case:form.questionHint")}
        most={2_000}
        rows={3}
      />
      <Form.Item name="dueAt" label={t("form.dueAt")} extra={t("form.dueByTemplate")}>
        <Input type="datetime-local" min={wallTime(new Date().toISOString(), timeZone)} />
      </Form.Item>
      <FilesAlong />
      <Form.Item name="tellsCustomer" valuePropName="checked">
        <Checkbox>{t("form.tellsCustomer")}</Checkbox>
      </Form.Item>
    </DeedForm>
  );
}

function DepartmentField() {
  const { t } = useTranslation(["case", "common"]);
  const form = Form.useFormInstance<Question>();
  const house = useQuery(houseQuery);
  const nameOf = useNameOf();
  return (
    <Form.Item
      name="departmentId"
      label={t("form.department")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
      help={house.error?.message}
    >
      <Select
        loading={house.isPending}
        onChange={() => form.setFieldValue("templateCode", undefined)}
        options={house.data?.departments.map((department) => ({
          value: department.id,
          label: nameOf(department),
        }))}
      />
    </Form.Item>
  );
}

function TemplateField() {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  const form = Form.useFormInstance<Question>();
  const templates = useTemplatesOfChosen();
  const chosen = Form.useWatch("templateCode", form);
  if (templates.length === 0) return null;
  const template = templates.find(({ code }) => code === chosen);
  return (
    <>
      <Form.Item name="templateCode" label={t("form.template")} extra={t("form.templateHelp")}>
        <Select
          allowClear
          placeholder={t("form.templateNone")}
          onChange={(code?: string) => {
            const next = templates.find((each) => each.code === code);
            if (next) form.setFieldValue("question", inLang(next.question, lang));
          }}
          options={templates.map(({ code, title }) => ({ value: code, label: inLang(title, lang) }))}
        />
      </Form.Item>
      {template && <TemplateSummary template={template} />}
    </>
  );
}

function useTemplatesOfChosen(): Template[] {
  const departmentId = Form.useWatch<string | undefined>("departmentId");
  const house = useQuery(houseQuery);
  const templates = useQuery(templatesQuery);
  const code = house.data?.departments.find(({ id }) => id === departmentId)?.code;
  return (templates.data?.rows ?? []).filter(
    ({ departmentCode, isActive }) => isActive && departmentCode === code,
  );
}

function TemplateSummary({ template }: { template: Template }) {
  const { t } = useTranslation(["inquiry", "case"]);
  const { lang } = useReader();
  const list = (items: { zh: string; en: string }[]) =>
    items.map((item) => inLang(item, lang)).join(t("case:listComma"));
  return (
    <p className={styles.hint}>
      {template.fields.length > 0 &&
        t("form.replyForm", { fields: list(template.fields.map(({ label }) => label)) })}
      {template.evidence.length > 0 && (
        <>
          <br />
          {t("form.evidenceWanted", { evidence: list(template.evidence) })}
        </>
      )}
    </p>
  );
}

function FilesAlong() {
  const { t } = useTranslation("inquiry");
  const { view } = useCase();
  const inNotes = new Set(view.notes.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
  const files = view.attachments.filter(({ id }) => !inNotes.has(id));
  if (files.length === 0) return null;
  return (
    <Form.Item name="files" label={t("form.files")} extra={t("form.filesHelp")}>
      <Select
        mode="multiple"
        maxCount={9}
        options={files.map(({ id, name }) => ({ value: id, label: name }))}
        showSearch={{ optionFilterProp: "label" }}
      />
    </Form.Item>
  );
}

function inLang(words: { zh: string; en: string }, lang: string): string {
  return lang === "en" ? words.en : words.zh;
}
