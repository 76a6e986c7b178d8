import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/money.ts";
import { useMe } from "../use-me.ts";
import { useRequired } from "./use-required.ts";

type Props = { name: string | (string | number)[]; label: string; isRequired?: boolean };

/** A sum as it is typed. */
export function MoneyItem({ name, label, isRequired }: Props) {
  const { t } = useTranslation("case");
  const { currency } = useMe().house;
  const required = useRequired();
  const isMoney = {
    validator: async (_: unknown, text?: string) => {
      if (text && !parseMoney(text, currency)) throw new Error(t("form.notMoney"));
    },
  };
  return (
    <Form.Item name={name} label={label} rules={isRequired ? [required, isMoney] : [isMoney]}>
      <Input inputMode="decimal" />
    </Form.Item>
  );
}
