import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { callAuth } from "../auth.ts";
import type { Problem } from "../problem.ts";
import { signInProblem } from "./sign-in-problem.ts";

type Props = { onSignedIn: () => void; onBack: () => void };

/** The second step: the app's code, or one of the backup codes. */
export function CodeForm({ onSignedIn, onBack }: Props) {
  const { t } = useTranslation("signIn");
  const [isBackup, setIsBackup] = useState(false);
  const verify = useMutation<unknown, Problem, { code: string }>({
    mutationFn: ({ code }) =>
      callAuth(`two-factor/verify-${isBackup ? "backup-code" : "totp"}`, {
        code: code.replaceAll(/\s/g, ""),
      }),
    onSuccess: onSignedIn,
  });

  return (
    <Form layout="vertical" requiredMark={false} size="large" onFinish={verify.mutate} key={String(isBackup)}>
      <Form.Item
        name="code"
        label={t(isBackup ? "backupCode" : "code")}
        extra={t(isBackup ? "backupHelp" : "codeHelp")}
        rules={[{ required: true, message: t("problem.field.missing", { ns: "common" }) }]}
      >
        <Input
          autoFocus
          autoComplete="one-time-code"
          inputMode={isBackup ? "text" : "numeric"}
          maxLength={20}
        />
      </Form.Item>
      <div aria-live="polite">
        {verify.error && (
          <Alert type="error" showIcon title={signInProblem(verify.error, t("wrongCode"), t("tooMany"))} />
        )}
      </div>
      <Button type="primary" htmlType="submit" block loading={verify.isPending} style={{ marginTop: 16 }}>
        {t("codeSubmit")}
      </Button>
      <div style={{ display: "flex", justifyContent: "space-between", marginTop: 8 }}>
        <Button type="link" size="middle" style={{ paddingInline: 0 }} onClick={() => setIsBackup(!isBackup)}>
          {t(isBackup ? "useCode" : "useBackup")}
        </Button>
        <Button type="link" size="middle" style={{ paddingInline: 0 }} onClick={onBack}>
          {t("startOver")}
        </Button>
      </div>
    </Form>
  );
}
