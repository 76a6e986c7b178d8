import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../../law/use-required.ts";
import styles from "../alerts.module.css";

const channels = ["in_page", "push", "sms", "voice", "mail"] as const;

/** By which ways a person is called, and how many minutes after their turn began. */
export function ChannelFields({ at }: { at: (string | number)[] }) {
  const { t } = useTranslation(["alerts", "common"]);
  const required = useRequired();
  return (
    <Form.List name={at}>
      {(rows, { add, remove }) => (
        <fieldset className={styles.lines}>
          <legend>{t("plan.channels")}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.line}>
              <Form.Item name={[name, "channel"]} label={t("plan.channel")} rules={[required]}>
                <Select
                  className={styles.short}
                  options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[name, "afterMinutes"]} label={t("plan.afterMinutes")} rules={[required]}>
                <InputNumber min={0} max={1_440} precision={0} />
              </Form.Item>
              {rows.length > 1 && (
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t("plan.removeChannel", { position: name + 1 })}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          {rows.length < channels.length && (
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ afterMinutes: 0 })}>
              {t("plan.addChannel")}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}
