import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../../shared/money.ts";
import { remedyKinds } from "../../terms.ts";
import { useMe } from "../../use-me.ts";
import styles from "./DeedForm.module.css";
import { WordsField } from "./fields/WordsField.tsx";
import { LimitHint } from "./LimitHint.tsx";

const mostSteps = 8;

/** One option of an offer: what the customer gets, the steps with their hours, the cost. */
export function OptionFields({ position, onRemove }: { position: number; onRemove?: () => void }) {
  const { t } = useTranslation(["case", "terms", "common"]);
  const { currency } = useMe().house;
  const required = { required: true, message: t("common:problem.field.missing") };
  const title = t("form.option", { position: position + 1 });
  return (
    <fieldset className={styles.row} aria-label={title}>
      <p className={styles.rowTitle} aria-hidden="true">
        {title}
      </p>
      {onRemove && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("form.removeOption", { position: position + 1 })}
          onClick={onRemove}
        />
      )}
      <Form.Item name={[position, "kind"]} label={t("form.optionKind")} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={remedyKinds.map((value) => ({ value, label: t(`terms:remedyKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name={[position, "costMinor"]}
        label={t("form.optionCost", { currency })}
        rules={[{ validator: (_, text: string) => refuseNoMoney(text, currency, t("form.notMoney")) }]}
      >
        <Input inputMode="decimal" style={{ width: 112 }} />
      </Form.Item>
      <LimitHint position={position} />
      <div className={styles.full}>
        <WordsField name={[position, "content"]} label={t("form.optionContent")} most={500} rows={2} />
      </div>
      <StepFields position={position} />
    </fieldset>
  );
}

function StepFields({ position }: { position: number }) {
  const { t } = useTranslation(["case", "common"]);
  const required = { required: true, message: t("common:problem.field.missing") };
  return (
    <fieldset className={styles.steps} aria-label={t("form.stepsLegend")}>
      <p className={styles.hint} aria-hidden="true">
        {t("form.stepsLegend")}
      </p>
      <Form.List name={[position, "steps"]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.step}>
                <Form.Item name={[name, "text"]} rules={[{ ...required, whitespace: true }]}>
                  <Input
                    aria-label={t("form.optionStep")}
                    placeholder={t("form.optionStep")}
                    maxLength={200}
                  />
                </Form.Item>
                <Form.Item name={[name, "hours"]} rules={[required]}>
                  <InputNumber
                    aria-label={t("form.optionHours")}
                    min={0.25}
                    max={2_160}
                    suffix={t("form.hoursUnit")}
                    style={{ width: "100%" }}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t("form.removeStep")}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            {fields.length < mostSteps && (
              <Button
                size="small"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => add({ text: "", hours: 48 })}
              >
                {t("form.addStep")}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

async function refuseNoMoney(text: string, currency: string, message: string): Promise<void> {
  if (!parseMoney(text, currency)) throw new Error(message);
}
