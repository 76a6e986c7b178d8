import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../../api.ts";
import type { GatewayOrder } from "../../execution/gateway-order.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { keys } from "../../keys.ts";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { WordsField } from "../deeds/fields/WordsField.tsx";

const offSale = ["confirmed", "planned", "by_hand"];

/** Puts goods on sale again, with the reason. */
export function RelistForm({ order: { id, state } }: { order: GatewayOrder }) {
  const { t } = useTranslation(["execution", "common"]);
  const { number } = useCase().view;
  const [isAsking, setIsAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const client = useQueryClient();
  const relist = useFormCommand(
    form,
    (body: { reason: string }, key) =>
      answer(
        api.POST("/api/complaints/{number}/gateway-orders/{id}/relist", {
          params: { path: { number, id } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.complaint(number) });
      setIsAsking(false);
    },
  );
  if (!offSale.includes(state)) return null;
  if (!isAsking)
    return (
      <Button size="small" onClick={() => setIsAsking(true)}>
        {t("relist")}
      </Button>
    );
  return (
    <Form
      form={form}
      name={`relist.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => relist.mutate(entered)}
    >
      <WordsField name="reason" label={t("relistReason")} hint={t("delistHint")} most={1_000} rows={2} />
      <FormProblem command={relist} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="primary" htmlType="submit" loading={relist.isPending}>
          {t("relist")}
        </Button>
        <Button onClick={() => setIsAsking(false)}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
