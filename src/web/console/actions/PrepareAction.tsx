import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Drawer, Form, Input, InputNumber, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { type ActionEntry, bodyOf } from "./action-entry.ts";
import { CountSegment } from "./CountSegment.tsx";
import { SegmentFields } from "./SegmentFields.tsx";

/** The form in which an action is drawn up; saved, its list of recipients stays as it is. */
export function PrepareAction() {
  const { t } = useTranslation("actions");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t("prepare")}
        </Button>
      </div>
      <Drawer title={t("prepare")} open={isOpen} onClose={() => setOpen(false)} size={560} destroyOnHidden>
        <ActionForm />
      </Drawer>
    </>
  );
}

function ActionForm() {
  const { t } = useTranslation(["actions", "common"]);
  const { currency } = useMe().house;
  const [form] = Form.useForm<ActionEntry>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const kind = Form.useWatch("kind", form) ?? "notice";
  const isSafety = Form.useWatch("isSafety", form);
  const alert = Form.useWatch("alert", form);
  const prepare = useFormCommand(
    form,
    (entry: ActionEntry, key) =>
      answer(api.POST("/api/actions", { body: bodyOf(entry), headers: once(key) })),
    ({ number }) => {
      client.invalidateQueries({ queryKey: keys.actions });
      navigate({ to: "/actions/$number", params: { number: String(number) } });
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Form<ActionEntry>
      form={form}
      name="action"
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: "notice", channel: "sms" }}
      onFinish={(entry) => prepare.mutate(entry)}
    >
      <Form.Item name="kind" label={t("form.kind")}>
        <Select
          options={(["notice", "coupon", "refund", "exchange"] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Form.Item>
      {kind === "notice" && (
        <Form.Item name="channel" label={t("form.channel")}>
          <Radio.Group
            options={(["sms", "mail", "in_app"] as const).map((value) => ({
              value,
              label: t(`channel.${value}`),
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="title" label={t("form.title")} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="alert" label={t("form.alert")} extra={t("form.alertSays")}>
        <Input maxLength={20} placeholder={t("form.alertHint")} />
      </Form.Item>
      {!alert?.trim() && (
        <Form.Item name="words" label={t("form.words")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
        </Form.Item>
      )}
      {(kind === "coupon" || kind === "refund") && (
        <Form.Item
          name="amount"
          label={t("form.amount", { currency })}
          rules={[{ required: true, message: t("common:problem.field.missing") }]}
        >
          <InputNumber min={0.01} max={1_000_000} precision={2} />
        </Form.Item>
      )}
      <SegmentFields />
      <CountSegment form={form} />
      {kind === "notice" && (
        <Form.Item name="isSafety" valuePropName="checked">
          <Checkbox>{t("form.safety")}</Checkbox>
        </Form.Item>
      )}
      {kind === "notice" && isSafety && (
        <Form.Item name="safetyReason" label={t("form.safetyReason")} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      <FormProblem command={prepare} />
      <Button type="primary" htmlType="submit" loading={prepare.isPending}>
        {t("form.save")}
      </Button>
    </Form>
  );
}
