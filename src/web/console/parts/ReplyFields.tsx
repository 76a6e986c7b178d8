import { Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { useReader } from "../../ui/reader.ts";

type Field = components["schemas"]["FormField"];

/** The fields of a reply, each in its own kind; what they hold stands under `entries`. */
export function ReplyFields({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation(["inquiry", "common"]);
  const { lang } = useReader();
  return fields.map((field) => {
    const label = lang === "en" ? field.label.en : field.label.zh;
    return (
      <Form.Item
        key={field.code}
        name={["entries", field.code]}
        label={field.isRequired ? label : `${label}${t("form.optional")}`}
        rules={field.isRequired ? [{ required: true, message: t("common:problem.field.missing") }] : []}
      >
        <Control field={field} label={label} />
      </Form.Item>
    );
  });
}

type Control = { field: Field; label: string; id?: string; value?: never; onChange?: never };

function Control({ field, label, ...control }: Control) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  switch (field.kind) {
    case "text":
      return <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2_000} />;
    case "number":
      return <InputNumber {...control} suffix={field.unit} style={{ width: "100%", maxWidth: 240 }} />;
    case "date":
      return <Input {...control} type="date" style={{ width: "100%", maxWidth: 240 }} />;
    case "yes_no":
      return (
        <Radio.Group
          {...control}
          aria-label={label}
          optionType="button"
          options={[
            { value: true, label: t("form.yes") },
            { value: false, label: t("form.no") },
          ]}
        />
      );
    case "choice":
      return (
        <Select
          {...control}
          options={field.choices?.map(({ code, label }) => ({
            value: code,
            label: lang === "en" ? label.en : label.zh,
          }))}
        />
      );
  }
}
