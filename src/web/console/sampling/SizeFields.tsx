import { Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../law/use-required.ts";
import styles from "./sampling.module.css";

const aqls = [0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5];
const levels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"];

/** How many: said outright, by how close the result shall come, or by an acceptance plan. */
export function SizeFields() {
  const { t } = useTranslation("sampling");
  const method = Form.useWatch(["plan", "method", "kind"]);
  const kind = Form.useWatch(["plan", "size", "kind"]);
  if (method === "quota") return null;
  return (
    <>
      <h3 className={styles.subhead}>{t("size")}</h3>
      <Form.Item
        name={["plan", "size", "kind"]}
        label={t("sizeKind")}
        extra={kind && t(`sizeHelp.${kind as "fixed"}`)}
      >
        <Select
          options={(["interval", "fixed", "acceptance"] as const).map((value) => ({
            value,
            label: t(`sizes.${value}`),
          }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        {kind === "fixed" && <NumberField name="count" from={1} to={5_000} unit={t("unit.conversations")} />}
        {kind === "interval" && (
          <>
            <NumberField name="halfWidthPercent" from={0.5} to={50} unit="%" />
            <NumberField name="expectedPercent" from={1} to={99} unit="%" />
            <Choice
              name="confidence"
              options={[0.9, 0.95, 0.99]}
              label={(value) => `${Number(value) * 100}%`}
            />
          </>
        )}
        {kind === "acceptance" && (
          <>
            <Choice name="aql" options={aqls} label={String} />
            <Choice name="level" options={levels} label={String} />
            <NumberField name="passScore" from={0} to={100} unit={t("unit.points")} />
          </>
        )}
      </div>
    </>
  );
}

type Field = "count" | "halfWidthPercent" | "expectedPercent" | "confidence" | "aql" | "level" | "passScore";

function NumberField({ name, from, to, unit }: { name: Field; from: number; to: number; unit: string }) {
  const { t } = useTranslation("sampling");
  return (
    <Form.Item
      name={["plan", "size", name]}
      label={t(`field.${name}`)}
      extra={t(`fieldHelp.${name}`)}
      rules={[useRequired()]}
    >
      <InputNumber min={from} max={to} suffix={unit} />
    </Form.Item>
  );
}

type ChoiceProps = {
  name: Field;
  options: readonly (number | string)[];
  label: (value: number | string) => string;
};

function Choice({ name, options, label }: ChoiceProps) {
  const { t } = useTranslation("sampling");
  return (
    <Form.Item name={["plan", "size", name]} label={t(`field.${name}`)} extra={t(`fieldHelp.${name}`)}>
      <Select options={options.map((value) => ({ value, label: label(value) }))} />
    </Form.Item>
  );
}
