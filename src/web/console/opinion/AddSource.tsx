import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Opinion.module.css";

type Entry = { kind: "webhook" | "feed"; name: string; url?: string };

/** Connects a place; the secret of one that calls us is shown here, once. */
export function AddSource() {
  const { t } = useTranslation("opinion");
  const [form] = Form.useForm<Entry>();
  const [secret, setSecret] = useState<string | null>(null);
  const kind = Form.useWatch("kind", form) ?? "webhook";
  const required = useRequired();
  const client = useQueryClient();
  const add = useFormCommand(
    form,
    ({ kind, name, url = "" }: Entry, key) =>
      answer(
        api.POST("/api/opinion-sources", {
          headers: once(key),
          body: kind === "feed" ? { kind, name, url } : { kind, name },
        }),
      ),
    (added) => {
      setSecret(added.secret);
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.opinion });
    },
  );
  return (
    <Form
      form={form}
      name="source"
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: "webhook" }}
      onFinish={add.mutate}
    >
      <Form.Item name="kind" label={t("sources.kind")}>
        <Select
          options={(["webhook", "feed"] as const).map((value) => ({
            value,
            label: t(`sources.kinds.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t("sources.name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      {kind === "feed" && (
        <Form.Item name="url" label={t("sources.url")} rules={[{ ...required, whitespace: true }]}>
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
      )}
      <FormProblem command={add} />
      {secret && (
        <Alert
          type="success"
          showIcon
          title={t("sources.secret")}
          description={<code className={styles.secret}>{secret}</code>}
        />
      )}
      <Button htmlType="submit" loading={add.isPending}>
        {t("sources.add")}
      </Button>
    </Form>
  );
}
