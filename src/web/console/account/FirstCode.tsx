import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, QRCode, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { callAuth } from "../auth.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Problem } from "../problem.ts";
import styles from "./FirstCode.module.css";
import type { Secret } from "./secret.ts";

type Props = { secret: Secret; onClose: () => void };

/** The secret as a picture and as text, the backup codes shown this once, and the first code. */
export function FirstCode({ secret: { totpURI, backupCodes }, onClose }: Props) {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const { message } = App.useApp();
  const verify = useMutation<unknown, Problem, { code: string }>({
    mutationFn: ({ code }) => callAuth("two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") }),
    onSuccess: async () => {
      message.success(t("isOnNow"));
      await client.invalidateQueries({ queryKey: keys.me });
      onClose();
    },
  });
  const error =
    verify.error && verify.error.status !== 0 ? new Problem(400, "wrong_code", t("wrongCode")) : verify.error;
  const typed = new URL(totpURI).searchParams.get("secret") ?? "";

  return (
    <div className={styles.steps}>
      <p>{t("scan")}</p>
      <div aria-hidden="true">
        <QRCode value={totpURI} type="svg" size={176} color="#14202a" bgColor="#ffffff" />
      </div>
      <p>
        {t("typeInstead")} <Typography.Text copyable>{typed}</Typography.Text>
      </p>
      <p>{t("backupCodes")}</p>
      <Typography.Paragraph className={styles.codes} copyable={{ text: backupCodes.join("\n") }}>
        {backupCodes.join("  ")}
      </Typography.Paragraph>
      <Form layout="vertical" requiredMark={false} onFinish={verify.mutate}>
        <Form.Item
          name="code"
          label={t("firstCode")}
          rules={[{ required: true, message: t("problem.field.missing", { ns: "common" }) }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} style={{ maxWidth: 160 }} />
        </Form.Item>
        <FormProblem command={{ error }} />
        <Button type="primary" htmlType="submit" loading={verify.isPending}>
          {t("confirm")}
        </Button>
      </Form>
    </div>
  );
}
