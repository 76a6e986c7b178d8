import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { callAuth } from "../auth.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Problem } from "../problem.ts";

type Entered = { currentPassword: string; newPassword: string; again: string };

/** A new password ends every other session. */
export function PasswordCard() {
  const { t } = useTranslation("account");
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useMutation<unknown, Problem, Entered>({
    mutationFn: ({ currentPassword, newPassword }) =>
      callAuth("change-password", { currentPassword, newPassword, revokeOtherSessions: true }),
    onSuccess: () => {
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.sessions });
      message.success(t("passwordChanged"));
    },
  });
  const error =
    change.error && (change.error.status === 400 ? wrongPassword(t("wrongPassword")) : change.error);
  const required = { required: true, message: t("problem.field.missing", { ns: "common" }) };

  return (
    <Card title={t("password")}>
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entered) => change.mutate(entered)}
      >
        <Form.Item name="currentPassword" label={t("currentPassword")} rules={[required]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t("newPassword")}
          extra={t("passwordHelp")}
          rules={[required, { min: 12, max: 128, message: t("passwordHelp") }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t("again")}
          dependencies={["newPassword"]}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: async (_, value: string) => {
                if (value && value !== getFieldValue("newPassword")) throw new Error(t("differs"));
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <FormProblem command={{ error }} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("changePassword")}
        </Button>
      </Form>
    </Card>
  );
}

// The sign-in library explains itself in English only.
function wrongPassword(words: string): Problem {
  return new Problem(400, "wrong_password", words);
}
