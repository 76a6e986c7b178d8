import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../law/use-required.ts";
import styles from "./Indicators.module.css";
import { groups } from "./indicator-entry.ts";

/** What an indicator is called and what it says, in both languages. */
export function NameFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation(["indicators", "performance"]);
  const required = useRequired();
  return (
    <>
      <div className={styles.pair}>
        <Form.Item
          name={["indicator", "code"]}
          label={t("form.code")}
          extra={isNew ? t("form.codeHelp") : undefined}
          rules={[required, { pattern: /^[a-z][a-z0-9_]{1,59}$/, message: t("form.codeHelp") }]}
        >
          <Input maxLength={60} readOnly={!isNew} />
        </Form.Item>
        <Form.Item name={["indicator", "group"]} label={t("form.group")} rules={[required]}>
          <Select options={groups.map((value) => ({ value, label: t(`performance:group.${value}`) }))} />
        </Form.Item>
        <Form.Item name={["indicator", "zh"]} label={t("form.zh")} rules={[required]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={["indicator", "en"]} label={t("form.en")} rules={[required]}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item name={["indicator", "aboutZh"]} label={t("form.aboutZh")} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
      </Form.Item>
      <Form.Item name={["indicator", "aboutEn"]} label={t("form.aboutEn")} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={400} />
      </Form.Item>
    </>
  );
}
