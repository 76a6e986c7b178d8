import { Form, Input, InputNumber, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../../shared/money.ts";
import { useMe } from "../../use-me.ts";
import { factWords } from "./fact-words.ts";
import { useInWords } from "./use-in-words.ts";

/** The field that a fact's kind asks for. */
export function FactInput({ fact }: { fact: string }) {
  const { t } = useTranslation(["rights", "common", "case"]);
  const { currency } = useMe().house;
  const kind = factWords[fact]?.kind;
  const rules = [{ required: true, message: t("common:problem.field.missing") }];
  const money = {
    validator: async (_: unknown, text: string) => {
      if (text && !parseMoney(text, currency)) throw new Error(t("case:form.notMoney"));
    },
  };
  return (
    <Form.Item
      key={fact}
      name="value"
      label={t("rights:value")}
      rules={kind === "money" ? [...rules, money] : rules}
      preserve={false}
    >
      {kind === "number" ? (
        <InputNumber min={0} precision={0} />
      ) : kind === "moment" ? (
        <Input type="datetime-local" />
      ) : kind === "money" ? (
        <Input inputMode="decimal" />
      ) : kind === "text" ? (
        <Input maxLength={120} />
      ) : (
        <Choices kind={kind} />
      )}
    </Form.Item>
  );
}

type Choice = {
  kind: (typeof factWords)[string]["kind"] | undefined;
  value?: unknown;
  onChange?: (value: unknown) => void;
};

function Choices({ kind, value, onChange }: Choice) {
  const { t } = useTranslation("rights");
  const inWords = useInWords();
  const options =
    typeof kind === "object"
      ? Object.entries(kind.choices).map(([code, words]) => ({ value: code, label: inWords(words) }))
      : [
          { value: true, label: t("yes") },
          { value: false, label: t("no") },
        ];
  return <Radio.Group value={value} options={options} onChange={({ target }) => onChange?.(target.value)} />;
}
