import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelScene } from "../../../shared/api/praise-routes.ts";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { useFormCommand } from "../use-form-command.ts";
import { stretchesOf, withoutWords } from "./hidden-words.ts";
import { maskedQuery, scenes } from "./model-cases-query.ts";

type Entered = {
  title: string;
  why: string;
  scenes: ModelScene[];
  messageIds: string[];
  hide?: string[];
};

/** Proposes a conversation: its messages are shown as all would read them, and chosen one by one. */
export function NominateForm() {
  const { t } = useTranslation(["modelCases", "common"]);
  const [number, setNumber] = useState("");
  const masked = useQuery(maskedQuery(number));
  return (
    <Card title={t("nominate.title")}>
      <Input.Search
        aria-label={t("nominate.number")}
        placeholder={t("nominate.number")}
        enterButton={t("nominate.load")}
        onSearch={(typed) => setNumber(typed.trim())}
      />
      {number && (
        <Loaded query={masked} skeleton={<SkeletonRows count={2} height={80} label={t("common:loading")} />}>
          {({ messages }) => (
            <Fields key={number} number={number} messages={messages} onDone={() => setNumber("")} />
          )}
        </Loaded>
      )}
    </Card>
  );
}

type FieldsProps = { number: string; messages: { id: string; text: string }[]; onDone: () => void };

function Fields({ number, messages, onDone }: FieldsProps) {
  const { t } = useTranslation(["modelCases", "common"]);
  const [form] = Form.useForm<Entered>();
  const hide = Form.useWatch("hide", form) ?? [];
  const client = useQueryClient();
  const { message } = App.useApp();
  const nominate = useFormCommand(
    form,
    ({ hide = [], ...entered }: Entered, key) =>
      answer(
        api.POST("/api/model-cases", {
          body: {
            complaintNumber: number,
            ...entered,
            hidden: stretchesOf(
              hide,
              messages.filter(({ id }) => entered.messageIds.includes(id)),
            ),
          },
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("nominate.done"));
      client.invalidateQueries({ queryKey: keys.modelCases });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name="nominate"
      layout="vertical"
      requiredMark={false}
      initialValues={{ messageIds: messages.map(({ id }) => id) }}
      onFinish={(entered) => nominate.mutate(entered)}
    >
      <Form.Item name="title" label={t("nominate.name")} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="scenes" label={t("scene")} rules={required}>
        <Select
          mode="multiple"
          options={scenes.map((scene) => ({ value: scene, label: t(`scenes.${scene}`) }))}
        />
      </Form.Item>
      <Form.Item name="why" label={t("why")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <Form.Item
        name="messageIds"
        label={t("nominate.messages")}
        extra={t("nominate.masked")}
        rules={required}
      >
        <Checkbox.Group className={styles.column}>
          {messages.map((one) => (
            <Checkbox key={one.id} value={one.id}>
              {withoutWords(hide, one)}
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <Form.Item name="hide" label={t("nominate.hide")} extra={t("nominate.hideHelp")}>
        <Select mode="tags" maxCount={30} open={false} suffixIcon={null} />
      </Form.Item>
      <FormProblem command={nominate} />
      <Button type="primary" htmlType="submit" loading={nominate.isPending}>
        {t("nominate.send")}
      </Button>
    </Form>
  );
}
