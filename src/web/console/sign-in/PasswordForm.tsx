import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { callAuth } from "../auth.ts";
import type { Problem } from "../problem.ts";
import { signInProblem } from "./sign-in-problem.ts";

type Entered = { email: string; password: string };
type Props = { onSignedIn: () => void; onCodeNeeded: () => void };

export function PasswordForm({ onSignedIn, onCodeNeeded }: Props) {
  const { t } = useTranslation("signIn");
  const signIn = useMutation<{ twoFactorRedirect?: boolean }, Problem, Entered>({
    mutationFn: ({ email, password }) => callAuth("sign-in/email", { email: email.trim(), password }),
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? onCodeNeeded() : onSignedIn()),
  });
  const required = [{ required: true, message: t("problem.field.missing", { ns: "common" }) }];

  return (
    <Form<Entered>
      layout="vertical"
      requiredMark={false}
      size="large"
      onFinish={(entered) => signIn.mutate(entered)}
    >
      <Form.Item name="email" label={t("email")} rules={required}>
        <Input type="email" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t("password")} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <div aria-live="polite">
        {signIn.error && (
          <Alert type="error" showIcon title={signInProblem(signIn.error, t("wrong"), t("tooMany"))} />
        )}
      </div>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending} style={{ marginTop: 16 }}>
        {t("submit")}
      </Button>
      <p style={{ marginTop: 16, font: "var(--text-12)", color: "var(--ink-3)" }}>{t("help")}</p>
    </Form>
  );
}
