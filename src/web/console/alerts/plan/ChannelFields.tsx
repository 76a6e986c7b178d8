import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../../law/use-required.ts";
import styles from "../alerts.module.css";

const channels = ["in_page", "push", "sms", "voice", "mail"] as const;

/** By which ways a person is called, and how many minutes after their turn began. */
export function ChannelFields({ at }: { at: (string | number)[] }) {
  const { t } = useTranslation("alerts");
  return (
    <Form.List name={at}>
      {(rows, { add, remove }) => (
        <fieldset className={styles.lines}>
          <legend>{t("plan.channels")}</legend>
          <div className={styles.channels}>
            {rows.map(({ key, name }) => (
              <Channel key={key} at={name} {...(rows.length > 1 && { onRemove: () => remove(name) })} />
            ))}
            {rows.length < channels.length && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ afterMinutes: 0 })}>
                {t("plan.addChannel")}
              </Button>
            )}
          </div>
        </fieldset>
      )}
    </Form.List>
  );
}

function Channel({ at, onRemove }: { at: number; onRemove?: () => void }) {
  const { t } = useTranslation("alerts");
  const required = useRequired();
  return (
    <div className={styles.channel}>
      <Form.Item name={[at, "channel"]} rules={[required]}>
        <Select
          className={styles.short}
          aria-label={t("plan.channel", { position: at + 1 })}
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={[at, "afterMinutes"]} rules={[required]}>
        <InputNumber
          min={0}
          max={1_440}
          precision={0}
          aria-label={t("plan.afterMinutes", { position: at + 1 })}
          suffix={t("plan.minutesLater")}
        />
      </Form.Item>
      {onRemove && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("plan.removeChannel", { position: at + 1 })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
