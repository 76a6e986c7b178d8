import { Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../law/use-required.ts";
import { MoneyInput } from "./MoneyInput.tsx";
import styles from "./sampling.module.css";

/** How it is drawn. Of each method only its own fields are shown. */
export function MethodFields() {
  const { t } = useTranslation("sampling");
  const required = useRequired();
  const kind = Form.useWatch(["plan", "method", "kind"]);
  const choice = <Name extends string>(names: readonly Name[], label: (name: Name) => string) => (
    <Select options={names.map((value) => ({ value, label: label(value) }))} />
  );
  return (
    <>
      <h3 className={styles.subhead}>{t("method")}</h3>
      <Form.Item
        name={["plan", "method", "kind"]}
        label={t("methodKind")}
        extra={kind && t(`methodHelp.${kind as "simple"}`)}
      >
        {choice(["simple", "stratified", "quota", "risk"], (name) => t(`methods.${name}`))}
      </Form.Item>
      {kind === "stratified" && (
        <div className={styles.pair}>
          <Form.Item name={["plan", "method", "by"]} label={t("stratifyBy")}>
            {choice(["agent", "channel", "category", "shop"], (name) => t(`by.${name}`))}
          </Form.Item>
          <Form.Item name={["plan", "method", "allocation"]} label={t("allocate")} extra={t("allocateHelp")}>
            {choice(["proportional", "neyman", "equal"], (name) => t(`allocation.${name}`))}
          </Form.Item>
        </div>
      )}
      {kind === "quota" && (
        <Form.Item name={["plan", "method", "perAgent"]} label={t("perAgent")} rules={[required]}>
          <InputNumber min={1} max={200} precision={0} suffix={t("unit.conversations")} />
        </Form.Item>
      )}
      {kind === "risk" && <RiskFields />}
    </>
  );
}

const weights = ["mood", "reopened", "cost", "newAgent", "longSilence", "finding"] as const;

function RiskFields() {
  const { t } = useTranslation("sampling");
  const required = useRequired();
  return (
    <div className={styles.pair}>
      {weights.map((weight) => (
        <Form.Item
          key={weight}
          name={["plan", "method", "weights", weight]}
          label={t(`weights.${weight}`)}
          rules={[required]}
        >
          <InputNumber min={0} max={100} step={0.5} prefix="+" />
        </Form.Item>
      ))}
      <Form.Item name={["plan", "method", "costMinor"]} label={t("costFrom")} rules={[required]}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name={["plan", "method", "silenceMinutes"]} label={t("silenceFrom")} rules={[required]}>
        <InputNumber min={1} max={100_000} precision={0} suffix={t("unit.minutes")} />
      </Form.Item>
      <Form.Item name={["plan", "method", "newAgentDays"]} label={t("newFor")} rules={[required]}>
        <InputNumber min={1} max={365} precision={0} suffix={t("unit.days")} />
      </Form.Item>
    </div>
  );
}
