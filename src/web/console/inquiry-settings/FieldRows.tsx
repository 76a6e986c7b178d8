import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./inquiry-settings.module.css";
import { fieldKinds, newField } from "./template-draft.ts";

const mostFields = 20;

/** The fields of a reply's form, one row each. */
export function FieldRows() {
  const { t } = useTranslation("inquirySettings");
  return (
    <Form.List name="fields">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <FieldRow key={key} position={name} onRemove={() => remove(name)} />
          ))}
          {fields.length < mostFields && (
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add(newField(fields.length))}
              style={{ marginBottom: "var(--space-4)" }}
            >
              {t("templates.addField")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function FieldRow({ position, onRemove }: { position: number; onRemove: () => void }) {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  const kind = Form.useWatch(["fields", position, "kind"]);
  return (
    <fieldset className={styles.field}>
      <Form.Item name={[position, "code"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[position, "label", "zh"]} label={t("templates.labelZh")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[position, "label", "en"]} label={t("templates.labelEn")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[position, "kind"]} label={t("templates.kind")} rules={required}>
        <Select options={fieldKinds.map((value) => ({ value, label: t(`templates.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[position, "isRequired"]} label={t("templates.required")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("templates.removeField")}
        onClick={onRemove}
      />
      {kind === "number" && (
        <Form.Item name={[position, "unit"]} label={t("templates.unit")}>
          <Input maxLength={20} />
        </Form.Item>
      )}
      {kind === "choice" && (
        <Form.Item
          className={styles.full}
          name={[position, "choices"]}
          label={t("templates.choices")}
          extra={t("templates.choicesHelp")}
          rules={required}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
      )}
    </fieldset>
  );
}
