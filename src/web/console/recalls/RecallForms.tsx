import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Recalls.module.css";

type Of = { number: string };
type Start = { choices: ("exchange" | "refund")[]; goods: "return" | "destroy" | "either" };
type Outcome = {
  orderNumber: string;
  line: number;
  what: "returned" | "destroyed" | "settled";
  proof: string;
};

export function StartForm({ number }: Of) {
  const { t } = useTranslation("recalls");
  const [form] = Form.useForm<Start>();
  const done = useDone();
  const start = useFormCommand(
    form,
    (body: Start, key) =>
      answer(
        api.POST("/api/alerts/{number}/recall", { params: { path: { number } }, body, headers: once(key) }),
      ),
    ({ lines }) => done(t("started", { lines })),
  );
  return (
    <Form<Start>
      form={form}
      name="recall"
      layout="vertical"
      requiredMark={false}
      initialValues={{ choices: ["exchange", "refund"], goods: "either" }}
      onFinish={(entry) => start.mutate(entry)}
    >
      <Form.Item name="choices" label={t("choicesLabel")} rules={[{ required: true }]}>
        <Select
          mode="multiple"
          options={(["exchange", "refund"] as const).map((value) => ({
            value,
            label: t(`choices.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="goods" label={t("goodsLabel")}>
        <Select
          options={(["return", "destroy", "either"] as const).map((value) => ({
            value,
            label: t(`goods.${value}`),
          }))}
        />
      </Form.Item>
      <FormProblem command={start} />
      <Button htmlType="submit" loading={start.isPending}>
        {t("start")}
      </Button>
    </Form>
  );
}

export function OutcomeForm({ number }: Of) {
  const { t } = useTranslation(["recalls", "common"]);
  const [form] = Form.useForm<Outcome>();
  const done = useDone();
  const note = useFormCommand(
    form,
    (body: Outcome, key) =>
      answer(
        api.POST("/api/alerts/{number}/recall/outcomes", {
          params: { path: { number } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      form.resetFields();
      done(t("noted"));
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <details className={styles.form}>
      <summary>{t("outcome")}</summary>
      <Form<Outcome>
        form={form}
        name="outcome"
        layout="vertical"
        requiredMark={false}
        initialValues={{ line: 1, what: "returned" }}
        onFinish={(entry) => note.mutate(entry)}
      >
        <Form.Item name="orderNumber" label={t("orderNumber")} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="line" label={t("line")} rules={required}>
          <InputNumber min={1} max={1_000} precision={0} />
        </Form.Item>
        <Form.Item name="what" label={t("what")}>
          <Select
            options={(["returned", "destroyed", "settled"] as const).map((value) => ({
              value,
              label: t(`outcomes.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="proof" label={t("proof")} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <FormProblem command={note} />
        <Button htmlType="submit" loading={note.isPending}>
          {t("note")}
        </Button>
      </Form>
    </details>
  );
}

export function CloseForm({ number }: Of) {
  const { t } = useTranslation(["recalls", "common"]);
  const [form] = Form.useForm<{ words: string }>();
  const done = useDone();
  const close = useFormCommand(
    form,
    (body: { words: string }, key) =>
      answer(
        api.POST("/api/alerts/{number}/recall/close", {
          params: { path: { number } },
          body,
          headers: once(key),
        }),
      ),
    () => done(t("noted")),
  );
  return (
    <details className={styles.form}>
      <summary>{t("close")}</summary>
      <Form
        form={form}
        name="closeRecall"
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => close.mutate(entry)}
      >
        <Form.Item
          name="words"
          label={t("closeWords")}
          rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} />
        </Form.Item>
        <FormProblem command={close} />
        <Button htmlType="submit" danger loading={close.isPending}>
          {t("close")}
        </Button>
      </Form>
    </details>
  );
}

function useDone() {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (words: string) => {
    message.success(words);
    client.invalidateQueries({ queryKey: keys.alerts });
  };
}
