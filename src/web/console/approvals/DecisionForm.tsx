import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { Approval } from "./approval.ts";

type Verdict = "approve" | "refuse";
type Entered = { reason: string; verdict: Verdict };

/** Approve or refuse, always with a reason; nobody decides on their own request. */
export function DecisionForm({ approval }: { approval: Approval }) {
  const { t } = useTranslation("approvals");
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const decide = useFormCommand(
    form,
    ({ verdict, reason }: Entered, key) =>
      answer(
        api.POST(`/api/approvals/{id}/${verdict}`, {
          params: { path: { id: approval.id } },
          body: { reason },
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("done"));
      client.invalidateQueries({ queryKey: keys.approvals });
      client.invalidateQueries({ queryKey: keys.complaint(approval.complaintNumber) });
    },
  );
  const submit = (verdict: Verdict) => {
    form.setFieldValue("verdict", verdict);
    form.submit();
  };
  if (!approval.mayDecide) return <NotMine why={approval.refusalReason} />;

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => decide.mutate(entered)}>
      <Form.Item name="verdict" hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t("reason")}
        rules={[{ required: true, whitespace: true, message: t("problem.field.missing", { ns: "common" }) }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1_000}
          placeholder={t("placeholder")}
        />
      </Form.Item>
      <FormProblem command={decide} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="primary" loading={decide.isPending} onClick={() => submit("approve")}>
          {t("approve")}
        </Button>
        <Button danger disabled={decide.isPending} onClick={() => submit("refuse")}>
          {t("refuse")}
        </Button>
      </div>
    </Form>
  );
}

function NotMine({ why }: { why: Approval["refusalReason"] }) {
  const { t } = useTranslation("approvals");
  return <Alert type="info" showIcon title={t(`notMine.${why ?? "limit_too_low"}`)} />;
}
