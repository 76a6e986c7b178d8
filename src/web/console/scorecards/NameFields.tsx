import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Scorecards.module.css";

/** A name in both languages. */
export function NameFields({ path }: { path: (string | number)[] }) {
  const { t } = useTranslation(["scorecards", "common"]);
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <div className={styles.pair}>
      <Form.Item name={[...path, "zh"]} label={t("nameZh")} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[...path, "en"]} label={t("nameEn")} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
    </div>
  );
}
