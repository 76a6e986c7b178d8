import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { holdKinds } from "./holds-query.ts";

type Entry = {
  kind: (typeof holdKinds)[number];
  sku: string;
  batch?: string;
  alert?: string;
  reason: string;
};

/** The form in which two others are asked to have goods held back. */
export function PrepareHold({ alert }: { alert?: string }) {
  const { t } = useTranslation("goods");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button type={alert ? "default" : "primary"} onClick={() => setOpen(true)}>
          {t("prepare")}
        </Button>
      </div>
      <Drawer title={t("prepare")} open={isOpen} onClose={() => setOpen(false)} size={480} destroyOnHidden>
        <HoldForm alert={alert} onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function HoldForm({ alert, onDone }: { alert: string | undefined; onDone: () => void }) {
  const { t } = useTranslation(["goods", "common"]);
  const [form] = Form.useForm<Entry>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const kind = Form.useWatch("kind", form) ?? "batch_hold";
  const prepare = useFormCommand(
    form,
    (entry: Entry, key) => answer(api.POST("/api/goods-holds", { body: bodyOf(entry), headers: once(key) })),
    ({ number }) => {
      message.success(t("prepared", { number }));
      client.invalidateQueries({ queryKey: keys.actions });
      onDone();
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entry>
      form={form}
      name="hold"
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: "batch_hold", alert }}
      onFinish={(entry) => prepare.mutate(entry)}
    >
      <Form.Item name="kind" label={t("form.kind")} extra={t(`kindHelp.${kind}`)}>
        <Select options={holdKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="sku" label={t("form.sku")} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      {kind !== "delisting" && (
        <Form.Item
          name="batch"
          label={t("form.batch")}
          extra={kind === "stop_shipping" && t("form.allBatches")}
          rules={kind === "batch_hold" ? required : []}
        >
          <Input maxLength={120} />
        </Form.Item>
      )}
      <Form.Item name="alert" label={t("form.alert")}>
        <Input maxLength={20} disabled={alert !== undefined} />
      </Form.Item>
      <Form.Item name="reason" label={t("form.reason")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <FormProblem command={prepare} />
      <Button type="primary" htmlType="submit" loading={prepare.isPending}>
        {t("form.send")}
      </Button>
    </Form>
  );
}

function bodyOf({ kind, sku, batch, alert, reason }: Entry) {
  return {
    kind,
    sku: sku.trim(),
    ...(kind !== "delisting" && batch?.trim() && { batch: batch.trim() }),
    ...(alert?.trim() && { alert: alert.trim() }),
    reason,
  };
}
