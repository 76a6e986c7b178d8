import { Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../law/use-required.ts";
import { channels } from "../terms.ts";
import styles from "./Indicators.module.css";
import { directions, type FactKind, factKinds, namesOf, statistics, units } from "./indicator-entry.ts";

/** What is counted, by which formula, when and where. */
export function FormulaFields() {
  const { t } = useTranslation(["indicators", "terms"]);
  const counts = Form.useWatch<FactKind | undefined>(["indicator", "counts"]);
  const required = useRequired();
  const field = (name: string) => ["indicator", name];
  return (
    <>
      <Form.Item name={field("counts")} label={t("form.counts")} rules={[required]}>
        <Select options={factKinds.map((value) => ({ value, label: t(`counts.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={field("formula")}
        label={t("form.formula")}
        extra={counts && t("form.formulaHelp", { names: namesOf(counts).join("、") })}
        rules={[required]}
      >
        <Input.TextArea
          className={styles.formula}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={300}
          placeholder="seconds <= 180"
          spellCheck={false}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={field("statistic")} label={t("form.statistic")} rules={[required]}>
          <Select options={statistics.map((value) => ({ value, label: t(`statistic.${value}`) }))} />
        </Form.Item>
        <Form.Item name={field("unit")} label={t("form.unit")} rules={[required]}>
          <Select options={units.map((value) => ({ value, label: t(`unit.${value}`) }))} />
        </Form.Item>
        <Form.Item name={field("direction")} label={t("form.direction")} rules={[required]}>
          <Select options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))} />
        </Form.Item>
        <Form.Item name={field("platform")} label={t("form.platform")} extra={t("form.platformHelp")}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={[...field("hours"), "from"]} label={t("form.hoursFrom")} extra={t("form.hoursHelp")}>
          <InputNumber min={0} max={23} precision={0} suffix=":00" />
        </Form.Item>
        <Form.Item name={[...field("hours"), "to"]} label={t("form.hoursTo")}>
          <InputNumber min={1} max={24} precision={0} suffix=":00" />
        </Form.Item>
        <Form.Item name={field("channels")} label={t("form.channels")}>
          <Select
            mode="multiple"
            allowClear
            options={channels.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={field("isAdjusted")} label={t("form.isAdjusted")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </>
  );
}
