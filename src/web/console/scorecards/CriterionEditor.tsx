import { Button, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { NameFields } from "./NameFields.tsx";
import { PointFields } from "./PointFields.tsx";
import styles from "./Scorecards.module.css";

type Props = { section: number; name: number; onRemove: () => void; onUp: (() => void) | undefined };

/** One criterion: what it asks, how it is answered, what it is worth, what failing it costs. */
export function CriterionEditor({ section, name, onRemove, onUp }: Props) {
  const { t } = useTranslation("scorecards");
  const whole = ["sections", section, "criteria", name];
  const kind = Form.useWatch([...whole, "kind"]);
  return (
    <section className={styles.criterion} aria-label={t("criterion", { position: name + 1 })}>
      <NameFields path={[name]} />
      <div className={styles.worth}>
        <Form.Item name={[name, "kind"]} label={t("kind")}>
          <Select
            options={(["yes_no", "scale"] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, "weight"]} label={t("weight")}>
          <InputNumber min={0} max={100} precision={0} />
        </Form.Item>
        <Form.Item name={[name, "bonusPoints"]} label={t("bonusPoints")}>
          <InputNumber min={1} max={20} precision={0} placeholder={t("noBonus")} />
        </Form.Item>
        <Form.Item name={[name, "critical"]} label={t("criticalLabel")}>
          <Select
            allowClear
            placeholder={t("notCritical")}
            options={(["section", "all"] as const).map((value) => ({ value, label: t(`critical.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, "ruleCode"]} label={t("ruleCode")}>
          <Input maxLength={60} placeholder={t("noRule")} />
        </Form.Item>
      </div>
      {kind === "scale" && <PointFields section={section} criterion={name} />}
      <div className={styles.pair}>
        <Form.Item name={[name, "guidance", "zh"]} label={t("guidanceZh")}>
          <Input.TextArea maxLength={600} autoSize={{ minRows: 1 }} />
        </Form.Item>
        <Form.Item name={[name, "guidance", "en"]} label={t("guidanceEn")}>
          <Input.TextArea maxLength={600} autoSize={{ minRows: 1 }} />
        </Form.Item>
      </div>
      <div className={styles.actions}>
        <Form.Item name={[name, "mayNotApply"]} valuePropName="checked" noStyle>
          <Checkbox>{t("mayNotApply")}</Checkbox>
        </Form.Item>
        {onUp && (
          <Button size="small" onClick={onUp}>
            {t("moveUp")}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {t("removeCriterion")}
        </Button>
      </div>
    </section>
  );
}
