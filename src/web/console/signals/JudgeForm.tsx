import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { OfferWords } from "../alerts/OfferWords.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { OneOf } from "../parts/OneOf.tsx";
import { useFormCommand } from "../use-form-command.ts";
import type { Signal, SignalFile } from "./signals-query.ts";

type Deed = "confirm" | "reject" | "merge";
type Level = "blue" | "yellow" | "orange" | "red";
type Entry = { reason: string; level: Level; into: number };

type Props = { signal: Signal; offer: SignalFile["offer"] };

/** Confirms, rejects or merges a signal, always with the reason. */
export function JudgeForm({ signal: { number, version }, offer }: Props) {
  const { t } = useTranslation(["signals", "common"]);
  const [deed, setDeed] = useState<Deed>("confirm");
  const [form] = Form.useForm<Entry>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const judge = useFormCommand(
    form,
    (entry: Entry, key) => send(deed, { number, version, entry, key }),
    (done) => {
      message.success(
        done.alert
          ? t("confirmed", done)
          : deed === "reject"
            ? t("rejected")
            : t("mergedDone", { into: form.getFieldValue("into") }),
      );
      client.invalidateQueries({ queryKey: keys.signals });
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Card title={t("judge")}>
      <Form<Entry>
        form={form}
        name="judge"
        layout="vertical"
        requiredMark={false}
        initialValues={{ level: offer.level }}
        onFinish={(entry) => judge.mutate(entry)}
      >
        <Form.Item>
          <OneOf
            label={t("judge")}
            value={deed}
            onChange={setDeed}
            options={(["confirm", "reject", "merge"] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        {deed === "confirm" && (
          <Form.Item name="level" label={t("level")} extra={<OfferWords offer={offer} />}>
            <Select
              options={(["blue", "yellow", "orange", "red"] as const).map((value) => ({
                value,
                label: t(`levels.${value}`),
              }))}
            />
          </Form.Item>
        )}
        {deed === "merge" && (
          <Form.Item
            name="into"
            label={t("into")}
            rules={[{ required: true, message: t("common:problem.field.missing") }]}
          >
            <InputNumber min={1} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t("reason")} extra={t("reasonHelp")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1_000} />
        </Form.Item>
        <FormProblem command={judge} />
        <Button type="primary" htmlType="submit" loading={judge.isPending}>
          {t("send")}
        </Button>
      </Form>
    </Card>
  );
}

type Sent = { number: number; version: number; entry: Entry; key: string };

async function send(deed: Deed, { number, version, entry, key }: Sent): Promise<{ alert?: string }> {
  const { reason, level, into } = entry;
  const params = { path: { signal: number } };
  const headers = once(key);
  if (deed === "confirm")
    return answer(
      api.POST("/api/signals/{signal}/confirm", { params, body: { version, level, reason }, headers }),
    );
  if (deed === "reject")
    await answer(api.POST("/api/signals/{signal}/reject", { params, body: { version, reason }, headers }));
  else
    await answer(
      api.POST("/api/signals/{signal}/merge", { params, body: { version, into, reason }, headers }),
    );
  return {};
}
