import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { dropDraft, keepDraft, readDraft } from "../draft.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { AddFiles } from "../parts/AddFiles.tsx";
import { ReplyFields } from "../parts/ReplyFields.tsx";
import { useAttachments } from "../use-attachments.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { DeskRequest } from "./desk-request.ts";
import styles from "./RequestCard.module.css";

type Entered = { answer: string; entries?: Record<string, string | number | boolean | null> };

/** The department's answer with its evidence; what is typed survives a reload. */
export function AnswerForm({ request: { id, complaintNumber, form: asked } }: { request: DeskRequest }) {
  const { t } = useTranslation(["requests", "inquiry", "case"]);
  const { lang } = useReader();
  const [form] = Form.useForm<Entered>();
  const files = useAttachments();
  const client = useQueryClient();
  const { message } = App.useApp();
  const draft = `answer.${id}`;
  const send = useFormCommand(
    form,
    ({ entries = {}, ...entered }: Entered & { uploads: string[] }, key) =>
      answer(
        api.POST("/api/department-requests/{id}/answer", {
          params: { path: { id } },
          body: { ...entered, entries: filledIn(entries) },
          headers: once(key),
        }),
      ),
    () => {
      dropDraft(complaintNumber, draft);
      client.invalidateQueries({ queryKey: keys.requests });
      message.success(t("sent"));
    },
  );

  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={readDraft<Entered>(complaintNumber, draft) ?? { answer: "" }}
      onValuesChange={(_, entered) => keepDraft(complaintNumber, draft, entered)}
      onFinish={(entered) => send.mutate({ ...entered, uploads: files.uploaded.map((file) => file.id) })}
    >
      <ReplyFields fields={asked.fields} />
      <Form.Item
        name="answer"
        label={t("answer")}
        rules={[{ required: true, whitespace: true, message: t("problem.field.missing", { ns: "common" }) }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={5_000}
          placeholder={t("placeholder")}
        />
      </Form.Item>
      {asked.evidenceWanted.length > 0 && (
        <p className={styles.by}>
          {t("inquiry:form.evidenceWanted", {
            evidence: asked.evidenceWanted
              .map((each) => each[lang === "en" ? "en" : "zh"])
              .join(t("case:listComma")),
          })}
        </p>
      )}
      <AddFiles attachments={files} />
      <FormProblem command={send} />
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={files.isBusy}>
        {t("send")}
      </Button>
    </Form>
  );
}

// A field that was emptied again is not filled in.
function filledIn(entries: NonNullable<Entered["entries"]>): Record<string, string | number | boolean> {
  const filled = Object.entries(entries).filter(
    ([, entry]) => entry !== null && entry !== undefined && entry !== "",
  );
  return Object.fromEntries(filled) as Record<string, string | number | boolean>;
}
