import { Form, Input, InputNumber, Radio, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { remedyNames } from "../../../shared/entitlement-names.ts";
import { useReader } from "../../ui/reader.ts";
import { useMe } from "../use-me.ts";
import styles from "./Law.module.css";
import { MoneyItem } from "./MoneyItem.tsx";
import type { RuleKind } from "./rule-entry.ts";
import { useRequired } from "./use-required.ts";

/** The fields that a kind of promise asks for. */
export function TermsFields({ kind }: { kind: RuleKind }) {
  const { t } = useTranslation("law");
  const { currency } = useMe().house;
  const required = useRequired();
  if (kind === "free") return <FreeTerms />;
  return (
    <div className={styles.pair}>
      {(kind === "no_reason_days" || kind === "price_protection") && (
        <Form.Item name="days" label={t("form.days")} rules={[required]}>
          <InputNumber min={1} max={365} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      )}
      {kind === "no_reason_days" && <FreightBy />}
      {kind === "fake_multiple" && (
        <>
          <Form.Item name="multiple" label={t("form.multiple")} rules={[required]}>
            <InputNumber min={1} max={100} precision={0} style={{ width: "100%" }} />
          </Form.Item>
          <Form.Item name="excludesRefund" label={t("form.excludesRefund")} valuePropName="checked">
            <Switch />
          </Form.Item>
        </>
      )}
      {kind === "late_ship_pay" && (
        <>
          <Form.Item name="shipWithinHours" label={t("form.shipWithinHours")} rules={[required]}>
            <InputNumber min={1} max={2_160} precision={0} style={{ width: "100%" }} />
          </Form.Item>
          <MoneyItem name="amount" label={t("form.amount", { currency })} isRequired />
        </>
      )}
    </div>
  );
}

function FreightBy() {
  const { t } = useTranslation("law");
  return (
    <Form.Item name="freightBy" label={t("form.freightBy")}>
      <Radio.Group
        optionType="button"
        options={(["consumer", "merchant"] as const).map((value) => ({
          value,
          label: t(`freightBy.${value}`),
        }))}
      />
    </Form.Item>
  );
}

function FreeTerms() {
  const { t } = useTranslation("law");
  const { lang } = useReader();
  const required = useRequired();
  const names = Object.entries(remedyNames).map(([value, { zh, en }]) => ({
    value,
    label: lang === "en" ? en : zh,
  }));
  return (
    <>
      <Form.Item name="when" label={t("form.when")} extra={t("form.whenHint")} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="remedy" label={t("form.remedy")} rules={[required]}>
          <Select showSearch={{ optionFilterProp: "label" }} options={names} />
        </Form.Item>
        <Form.Item name="sum" label={t("form.sum")}>
          <Input maxLength={2_000} />
        </Form.Item>
        <Form.Item name="whyZh" label={t("form.whyZh")} rules={[required]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="whyEn" label={t("form.whyEn")} rules={[required]}>
          <Input maxLength={300} />
        </Form.Item>
        <FreightBy />
      </div>
    </>
  );
}
