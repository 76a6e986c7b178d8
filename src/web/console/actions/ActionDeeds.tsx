import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./Actions.module.css";
import type { MassActionFile } from "./actions-query.ts";

type Entry = { reason?: string };
type Deed = "submit" | "approve" | "refuse" | "start" | "pause" | "stop" | "cancel" | "retry";

/** What the reader may do with an action now; halting it asks for the reason. */
export function ActionDeeds({ file }: { file: MassActionFile }) {
  const { t } = useTranslation(["actions", "common"]);
  const [form] = Form.useForm<Entry>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { number, version, state } = file.action;
  const { open, withReason } = useOpenDeeds(file);
  const run = useFormCommand(
    form,
    (deed: Deed, key) => send(deed, { number, version, reason: form.getFieldValue("reason") ?? "", key }),
    () => {
      message.success(t("done"));
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.actions });
    },
  );
  if (open.length + withReason.length === 0) return null;
  return (
    <Card>
      <Form<Entry> form={form} name="deeds" layout="vertical" requiredMark={false}>
        <div className={styles.deeds}>
          {open.map((deed) => (
            <Button key={deed} type="primary" loading={run.isPending} onClick={() => run.mutate(deed)}>
              {deed === "start" && state === "paused" ? t("deeds.goOn") : t(`deeds.${deed}`)}
            </Button>
          ))}
        </div>
        {withReason.length > 0 && (
          <>
            <Form.Item name="reason" label={t("reason")}>
              <Input maxLength={500} />
            </Form.Item>
            <div className={styles.deeds}>
              {withReason.map((deed) => (
                <Button key={deed} danger loading={run.isPending} onClick={() => run.mutate(deed)}>
                  {t(`deeds.${deed}`)}
                </Button>
              ))}
            </div>
          </>
        )}
        <FormProblem command={run} />
      </Form>
    </Card>
  );
}

function useOpenDeeds({ action: { state, failed }, mayApprove }: MassActionFile): {
  open: Deed[];
  withReason: Deed[];
} {
  const may = useMay();
  const prepares = may("action.prepare");
  const open: Deed[] = [];
  const withReason: Deed[] = [];
  if (mayApprove) open.push("approve");
  if (state === "awaiting_approval" && may("action.approve")) withReason.push("refuse");
  if (!prepares) return { open, withReason };
  if (state === "draft") open.push("submit");
  if (state === "approved" || state === "paused") open.push("start");
  if (failed > 0 && (state === "done" || state === "running" || state === "paused")) open.push("retry");
  if (state === "running") withReason.push("pause");
  if (state === "running" || state === "paused") withReason.push("stop");
  if (state === "draft" || state === "awaiting_approval" || state === "approved") withReason.push("cancel");
  return { open, withReason };
}

type Sent = { number: number; version: number; reason: string; key: string };

function send(deed: Deed, { number, version, reason, key }: Sent) {
  const asked = { params: { path: { action: number } }, headers: once(key) };
  switch (deed) {
    case "submit":
      return answer(api.POST("/api/actions/{action}/submit", { ...asked, body: { version } }));
    case "approve":
      return answer(api.POST("/api/actions/{action}/approve", { ...asked, body: { version } }));
    case "start":
      return answer(api.POST("/api/actions/{action}/start", { ...asked, body: { version } }));
    case "retry":
      return answer(api.POST("/api/actions/{action}/retry", { ...asked, body: { version } }));
    case "refuse":
      return answer(api.POST("/api/actions/{action}/refuse", { ...asked, body: { version, reason } }));
    case "pause":
      return answer(api.POST("/api/actions/{action}/pause", { ...asked, body: { version, reason } }));
    case "stop":
      return answer(api.POST("/api/actions/{action}/stop", { ...asked, body: { version, reason } }));
    case "cancel":
      return answer(api.POST("/api/actions/{action}/cancel", { ...asked, body: { version, reason } }));
  }
}
