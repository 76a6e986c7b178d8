import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "../DeedForm.module.css";

type Props = {
  name: string | (string | number)[];
  label: string;
  most: number;
  hint?: string;
  rows?: number;
  isOptional?: boolean;
};

/** A person's words, long enough to need room. */
export function WordsField({ name, label, most, hint, rows = 3, isOptional }: Props) {
  const { t } = useTranslation(["case", "common"]);
  const required = { required: true, whitespace: true, message: t("common:problem.field.missing") };
  return (
    <Form.Item
      name={name}
      label={isOptional ? `${label}${t("form.isOptional")}` : label}
      extra={hint && <span className={styles.hintBelow}>{hint}</span>}
      rules={isOptional ? [] : [required]}
    >
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} maxLength={most} />
    </Form.Item>
  );
}
