import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../../../shared/money.ts";
import { useMe } from "../../../use-me.ts";
import styles from "../DeedForm.module.css";

type Props = { name: string; label: string; hint?: ReactNode };

/** An amount as a person types it; `parseMoney` reads it when the form is sent. */
export function MoneyField({ name, label, hint }: Props) {
  const { t } = useTranslation("case");
  const { currency } = useMe().house;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint && <span className={styles.hintBelow}>{hint}</span>}
      rules={[{ validator: (_, text: string) => refuseNoMoney(text, currency, t("form.notMoney")) }]}
    >
      <Input inputMode="decimal" style={{ width: 160 }} />
    </Form.Item>
  );
}

async function refuseNoMoney(text: string, currency: string, message: string): Promise<void> {
  if (!parseMoney(text, currency)) throw new Error(message);
}
