import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Opinion.module.css";
import type { OpinionFile } from "./opinion-query.ts";

/** Writes the reply, or writes it anew; in an alert there is nothing to write, only the cleared statement to take. */
export function DraftReply({ file: { opinion, reply, hasStatement } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const [form] = Form.useForm<{ words?: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const { message } = App.useApp();
  const draft = useFormCommand(
    form,
    ({ words }: { words?: string }, key) =>
      answer(
        api.POST("/api/opinions/{opinion}/reply", {
          params: { path: { opinion: opinion.number } },
          headers: once(key),
          body: { seenVersion: reply?.version ?? 0, words },
        }),
      ),
    () => {
      message.success(t("drafted"));
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.opinion });
    },
  );
  if (hasStatement === false) return <p className={styles.quiet}>{t("noStatement")}</p>;
  return (
    <Form form={form} name="reply" layout="vertical" requiredMark={false} onFinish={draft.mutate}>
      {hasStatement === null && (
        <Form.Item name="words" label={t("words")} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
        </Form.Item>
      )}
      <FormProblem command={draft} />
      <Button htmlType="submit" type={reply ? "default" : "primary"} loading={draft.isPending}>
        {hasStatement ? t("useStatement") : t(reply ? "redraft" : "draft")}
      </Button>
    </Form>
  );
}
