import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Actions.module.css";

const texts = ["sku", "batch", "supplier", "warehouse", "carrier", "province", "campaign"] as const;

/** Which orders an action is about. */
export function SegmentFields() {
  const { t } = useTranslation("actions");
  return (
    <fieldset className={styles.segment}>
      <legend>{t("form.segment")}</legend>
      <p className={styles.quiet}>{t("form.segmentHelp")}</p>
      <div className={styles.pair}>
        {texts.map((name) => (
          <Form.Item key={name} name={["segment", name]} label={t(`form.${name}`)}>
            <Input maxLength={120} />
          </Form.Item>
        ))}
        <Form.Item name={["segment", "parcel"]} label={t("form.parcel")}>
          <Select
            allowClear
            placeholder={t("form.anyParcel")}
            options={(["unshipped", "on_the_road", "delivered"] as const).map((value) => ({
              value,
              label: t(`form.parcels.${value}`),
            }))}
          />
        </Form.Item>
      </div>
    </fieldset>
  );
}
