import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { OpinionFile } from "./opinion-query.ts";

/** A person put the reply on the platform and says where it stands. */
export function RecordReply({ file: { opinion, reply } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const [form] = Form.useForm<{ link: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const { message } = App.useApp();
  const record = useFormCommand(
    form,
    ({ link }: { link: string }, key) =>
      answer(
        api.POST("/api/opinions/{opinion}/reply/sent", {
          params: { path: { opinion: opinion.number } },
          headers: once(key),
          body: { version: reply?.version ?? 0, link },
        }),
      ),
    () => {
      message.success(t("recorded"));
      client.invalidateQueries({ queryKey: keys.opinion });
    },
  );
  return (
    <Form form={form} name="sent" layout="vertical" requiredMark={false} onFinish={record.mutate}>
      <Form.Item name="link" label={t("link")} rules={[{ ...required, whitespace: true }]}>
        <Input type="url" maxLength={500} placeholder="https://" />
      </Form.Item>
      <FormProblem command={record} />
      <Button htmlType="submit" type="primary" loading={record.isPending}>
        {t("record")}
      </Button>
    </Form>
  );
}
