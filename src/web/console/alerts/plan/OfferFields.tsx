import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../../law/use-required.ts";
import styles from "../alerts.module.css";
import type { Level } from "../alerts-query.ts";

const most = 10;

/** When a level is offered: lines, of which any is enough. */
export function OfferFields({ level }: { level: Level }) {
  const { t } = useTranslation("alerts");
  return (
    <Form.List name={["levels", level, "offeredWhen"]}>
      {(lines, { add, remove }) => (
        <fieldset className={styles.lines}>
          <legend>{t("plan.offered")}</legend>
          {lines.map(({ key, name }) => (
            <OfferLine key={key} at={name} onRemove={() => remove(name)} />
          ))}
          {lines.length < most && (
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ severeGoods: false, injured: 0, customers: 0 })}
            >
              {t("plan.addOffer")}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

function OfferLine({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { t } = useTranslation("alerts");
  const required = useRequired();
  return (
    <div className={styles.line}>
      <Form.Item name={[at, "severeGoods"]} valuePropName="checked">
        <Checkbox>{t("plan.offer.severeGoods")}</Checkbox>
      </Form.Item>
      <Form.Item name={[at, "injured"]} label={t("plan.injured")} rules={[required]}>
        <InputNumber min={0} max={1_000} precision={0} />
      </Form.Item>
      <Form.Item name={[at, "customers"]} label={t("plan.customers")} rules={[required]}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("plan.removeOffer", { position: at + 1 })}
        onClick={onRemove}
      />
    </div>
  );
}
