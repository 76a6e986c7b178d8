import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../FormProblem.tsx";
import { Problem } from "../problem.ts";

type Props = {
  command: { error: Problem | null; isPending: boolean; mutate: (password: string) => void };
  submit: string;
  isGrave?: boolean;
  onClose: () => void;
};

/** Asks for the password once more before the account is changed. */
export function PasswordAgain({ command, submit, isGrave, onClose }: Props) {
  const { t } = useTranslation("account");
  const error =
    command.error && [400, 401].includes(command.error.status)
      ? new Problem(400, "wrong_password", t("wrongPassword"))
      : command.error;
  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }) => command.mutate(password)}
    >
      <Form.Item
        name="password"
        label={t("yourPassword")}
        rules={[{ required: true, message: t("problem.field.missing", { ns: "common" }) }]}
      >
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <FormProblem command={{ error }} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="primary" danger={isGrave} htmlType="submit" loading={command.isPending}>
          {submit}
        </Button>
        <Button onClick={onClose}>{t("cancel", { ns: "common" })}</Button>
      </div>
    </Form>
  );
}
