import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/money.ts";
import { useMe } from "../use-me.ts";

/** An amount typed as people write it; empty where that means no bound. */
export function MoneyField({
  name,
  label,
  isOptional,
}: {
  name: string;
  label: string;
  isOptional?: boolean;
}) {
  const { t } = useTranslation(["authority", "common"]);
  const { currency } = useMe().house;
  const refuseNoMoney = async (_: unknown, text?: string) => {
    if (isOptional && !text?.trim()) return;
    if (!parseMoney(text ?? "", currency)) throw new Error(t("notMoney"));
  };
  return (
    <Form.Item name={name} label={label} rules={[{ validator: refuseNoMoney }]}>
      <Input
        inputMode="decimal"
        style={{ width: 160 }}
        placeholder={isOptional ? t("unbounded") : undefined}
      />
    </Form.Item>
  );
}
