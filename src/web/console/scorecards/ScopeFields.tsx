import { useQuery } from "@tanstack/react-query";
import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { channel } from "../../../shared/api/fields.ts";
import { useReader } from "../../ui/reader.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import styles from "./Scorecards.module.css";

/** What it is called and which conversations it is for. */
export function ScopeFields() {
  const { t } = useTranslation(["scorecards", "terms", "common"]);
  const { lang } = useReader();
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  const inLang = (named: { zh: string; en: string }) => (lang === "en" ? named.en : named.zh);
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <div className={styles.fields}>
      <Form.Item name="zh" label={t("nameZh")} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="en" label={t("nameEn")} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="channels" label={t("channels")}>
        <Select
          mode="multiple"
          placeholder={t("allOfThem")}
          options={channel.options.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="categories" label={t("categories")}>
        <Select
          mode="multiple"
          placeholder={t("allOfThem")}
          optionFilterProp="label"
          options={categories.flatMap((first) => [
            { value: first.code, label: inLang(first) },
            ...first.seconds.map((second) => ({
              value: `${first.code}/${second.code}`,
              label: `${inLang(first)} / ${inLang(second)}`,
            })),
          ])}
        />
      </Form.Item>
      <Form.Item name="bonusCap" label={t("bonusCap")} extra={t("bonusCapHelp")}>
        <InputNumber min={0} max={20} precision={0} />
      </Form.Item>
    </div>
  );
}
