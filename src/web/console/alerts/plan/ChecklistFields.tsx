import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../../law/use-required.ts";
import { useInLang } from "../../use-in-lang.ts";
import styles from "../alerts.module.css";
import type { Level, PlanParty } from "../alerts-query.ts";
import { ownCode } from "./own-code.ts";

const most = 50;

/** What is to be done at a level, by whom and by when. */
export function ChecklistFields({ level }: { level: Level }) {
  const { t } = useTranslation("alerts");
  return (
    <Form.List name={["levels", level, "checklist"]}>
      {(items, { add, remove }) => (
        <fieldset className={styles.lines}>
          <legend>{t("plan.checklist")}</legend>
          {items.map(({ key, name }) => (
            <CheckLine key={key} level={level} at={name} onRemove={() => remove(name)} />
          ))}
          {items.length < most && (
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ code: ownCode(), dueMinutes: 60 })}
            >
              {t("plan.addCheck")}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

function CheckLine({ level, at, onRemove }: { level: Level; at: number; onRemove: () => void }) {
  const { t } = useTranslation("alerts");
  const required = useRequired();
  const inLang = useInLang();
  const parties: Partial<PlanParty>[] = Form.useWatch(["levels", level, "parties"]) ?? [];
  const options = parties.flatMap(({ code, name }) =>
    code && name ? [{ value: code, label: inLang(name) }] : [],
  );
  return (
    <div className={styles.line}>
      <Form.Item name={[at, "code"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        className={styles.long}
        name={[at, "name", "zh"]}
        label={t("plan.nameZh")}
        rules={[required]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        className={styles.long}
        name={[at, "name", "en"]}
        label={t("plan.nameEn")}
        rules={[required]}
      >
        <Input maxLength={160} />
      </Form.Item>
      <Form.Item name={[at, "party"]} label={t("plan.checkParty")}>
        <Select className={styles.short} allowClear options={options} />
      </Form.Item>
      <Form.Item name={[at, "dueMinutes"]} label={t("plan.dueMinutes")} rules={[required]}>
        <InputNumber min={1} max={43_200} precision={0} />
      </Form.Item>
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t("plan.removeCheck", { position: at + 1 })}
        onClick={onRemove}
      />
    </div>
  );
}
