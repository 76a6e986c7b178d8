import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { dropDraft, keepDraft, readDraft } from "../draft.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { AddFiles } from "../parts/AddFiles.tsx";
import { useAttachments } from "../use-attachments.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { DeskRequest } from "./desk-request.ts";

type Entered = { answer: string };

/** The department's answer with its evidence; what is typed survives a reload. */
export function AnswerForm({ request: { id, complaintNumber } }: { request: DeskRequest }) {
  const { t } = useTranslation("requests");
  const [form] = Form.useForm<Entered>();
  const files = useAttachments();
  const client = useQueryClient();
  const { message } = App.useApp();
  const draft = `answer.${id}`;
  const send = useFormCommand(
    form,
    (entered: Entered & { uploads: string[] }, key) =>
      answer(
        api.POST("/api/department-requests/{id}/answer", {
          params: { path: { id } },
          body: entered,
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
      initialValues={{ answer: readDraft<string>(complaintNumber, draft) ?? "" }}
      onValuesChange={({ answer: words }) => keepDraft(complaintNumber, draft, words)}
      onFinish={(entered) => send.mutate({ ...entered, uploads: files.uploaded.map((file) => file.id) })}
    >
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
      <AddFiles attachments={files} />
      <FormProblem command={send} />
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={files.isBusy}>
        {t("send")}
      </Button>
    </Form>
  );
}
