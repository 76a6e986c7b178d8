import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Training.module.css";

type Props = { name: (string | number)[]; label: string; most: number; isLong?: boolean };

/** The same words in both languages, side by side. */
export function BothWords({ name, label, most, isLong }: Props) {
  const { t } = useTranslation(["training", "common"]);
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <div className={styles.pair}>
      {(["zh", "en"] as const).map((lang) => (
        <Form.Item key={lang} name={[...name, lang]} label={t(`inLang.${lang}`, { label })} rules={required}>
          {isLong ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 16 }} maxLength={most} />
          ) : (
            <Input maxLength={most} />
          )}
        </Form.Item>
      ))}
    </div>
  );
}
