import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { HandOver } from "./hand-over.ts";

/** Take it over and go on from there, or say why not. */
export function HandOverForm({ handOver: { id, complaintNumber: number } }: { handOver: HandOver }) {
  const { t } = useTranslation("handOvers");
  const [isDeclining, setIsDeclining] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = { number, id };
  const take = useCommand(
    (_: undefined, key) =>
      answer(
        api.POST("/api/complaints/{number}/hand-overs/{id}/take", {
          params: { path },
          body: {},
          headers: once(key),
        }),
      ),
    {
      onSuccess: () => {
        client.invalidateQueries({ queryKey: keys.handOvers });
        void navigate({ to: "/complaints/$number", params: { number } });
      },
    },
  );
  if (isDeclining) return <DeclineForm path={path} onBack={() => setIsDeclining(false)} />;

  return (
    <>
      <FormProblem command={take} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
          {t("take")}
        </Button>
        <Button onClick={() => setIsDeclining(true)}>{t("decline")}</Button>
      </div>
    </>
  );
}

type DeclineProps = { path: { number: string; id: string }; onBack: () => void };

function DeclineForm({ path, onBack }: DeclineProps) {
  const { t } = useTranslation("handOvers");
  const [form] = Form.useForm<{ words: string }>();
  const client = useQueryClient();
  const decline = useFormCommand(
    form,
    (body: { words: string }, key) =>
      answer(
        api.POST("/api/complaints/{number}/hand-overs/{id}/decline", {
          params: { path },
          body,
          headers: once(key),
        }),
      ),
    () => void client.invalidateQueries({ queryKey: keys.handOvers }),
  );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => decline.mutate(entered)}>
      <Form.Item
        name="words"
        label={t("why")}
        rules={[{ required: true, whitespace: true, message: t("problem.field.missing", { ns: "common" }) }]}
      >
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1_000}
          placeholder={t("placeholder")}
        />
      </Form.Item>
      <FormProblem command={decline} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button danger htmlType="submit" loading={decline.isPending}>
          {t("decline")}
        </Button>
        <Button onClick={onBack}>{t("back", { ns: "common" })}</Button>
      </div>
    </Form>
  );
}
