import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

export type Source = "phone" | "chat" | "email" | "in_person" | "platform";
const sources: Source[] = ["phone", "chat", "email", "in_person", "platform"];

/** Where the customer said it: what an agent records for them always names its source. */
export function SourceField() {
  const { t } = useTranslation(["case", "terms", "common"]);
  return (
    <Form.Item
      name="source"
      label={t("form.source")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
    >
      <Radio.Group
        options={sources.map((value) => ({ value, label: t(`terms:answerSource.${value}`) }))}
        optionType="button"
      />
    </Form.Item>
  );
}
