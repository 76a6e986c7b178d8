import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Switch } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Law.module.css";
import { MoneyItem } from "./MoneyItem.tsx";
import { emptyCase, type RuleKind } from "./rule-entry.ts";
import { useRequired } from "./use-required.ts";

const mostCases = 20;

/** The purchases a rule must judge rightly before it may be published. */
export function CaseFields({ kind }: { kind: RuleKind | undefined }) {
  const { t } = useTranslation("law");
  return (
    <section aria-label={t("form.cases")}>
      <h3 className={styles.group}>{t("form.cases")}</h3>
      <p className={styles.quiet}>{t("form.casesHint")}</p>
      <Form.List name="cases">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <OneCase
                key={key}
                kind={kind}
                position={name}
                onRemove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            {fields.length < mostCases && (
              <Form.Item>
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(emptyCase)}>
                  {t("form.addCase")}
                </Button>
              </Form.Item>
            )}
          </>
        )}
      </Form.List>
    </section>
  );
}

type Props = { kind: RuleKind | undefined; position: number; onRemove?: () => void };

function OneCase({ kind, position, onRemove }: Props) {
  const { t } = useTranslation("law");
  const required = useRequired();
  const title = t("form.caseNo", { position: position + 1 });
  return (
    <fieldset className={styles.case} aria-label={title}>
      <legend>{title}</legend>
      <Form.Item name={[position, "name"]} label={t("form.caseName")} rules={[required]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name={[position, "boughtOn"]} label={t("form.boughtOn")}>
        <Input type="date" />
      </Form.Item>
      {kind === "late_ship_pay" && (
        <WholeNumber name={[position, "shippedAfterHours"]} label={t("form.shippedAfterHours")} />
      )}
      <WholeNumber name={[position, "askedAfterDays"]} label={t("form.askedAfterDays")} />
      {kind === "price_protection" && (
        <>
          <MoneyItem name={[position, "laterPrice"]} label={t("form.laterPrice")} />
          <WholeNumber name={[position, "laterAfterDays"]} label={t("form.laterAfterDays")} />
        </>
      )}
      <Form.Item
        name={[position, "facts"]}
        label={t("form.facts")}
        rules={[{ validator: refuseNoJson(t("form.notJson")) }]}
      >
        <Input maxLength={2_000} />
      </Form.Item>
      <Form.Item name={[position, "isEntitled"]} label={t("form.isEntitled")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <MoneyItem name={[position, "expected"]} label={t("form.expected")} />
      {onRemove && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("form.removeCase", { position: position + 1 })}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

function WholeNumber({ name, label }: { name: (string | number)[]; label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber min={0} max={2_160} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

function refuseNoJson(message: string) {
  return async (_: unknown, text?: string) => {
    if (text && !isObject(text)) throw new Error(message);
  };
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
