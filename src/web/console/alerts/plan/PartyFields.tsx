import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../../law/use-required.ts";
import styles from "../alerts.module.css";
import { ChannelFields } from "./ChannelFields.tsx";
import { usePlanChoices } from "./plan-choices.ts";

type Path = (string | number)[];
type Choice = { value: string; label: string };

/** Who a party is, how its people are called, and by when one of them must have answered; `at` is its place in the form. */
export function PartyFields({ at }: { at: Path }) {
  const { t } = useTranslation("alerts");
  const required = useRequired();
  const { people, roles, departments } = usePlanChoices();
  const choice = (name: string, label: string, options: Choice[]) => (
    <Form.Item name={[...at, name]} label={label}>
      <Select mode="multiple" options={options} showSearch={{ optionFilterProp: "label" }} />
    </Form.Item>
  );
  const words = (lang: "zh" | "en", label: string, most: number) => (
    <Form.Item name={[...at, "name", lang]} label={label} rules={[required]}>
      <Input maxLength={most} />
    </Form.Item>
  );
  const minutes = (name: string, label: string) => (
    <Form.Item name={[...at, name]} label={label} rules={[required]}>
      <InputNumber min={1} max={1_440} precision={0} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item name={[...at, "code"]} hidden>
        <Input />
      </Form.Item>
      <div className={styles.pair}>
        {words("zh", t("plan.nameZh"), 80)}
        {words("en", t("plan.nameEn"), 160)}
        {choice("staffIds", t("plan.people"), people)}
        {choice("roles", t("plan.roles"), roles)}
        {choice("departments", t("plan.departments"), departments)}
        {choice("climbsTo", t("plan.climbsTo"), roles)}
        {minutes("climbAfterMinutes", t("plan.climb"))}
        {minutes("answerWithinMinutes", t("plan.within"))}
      </div>
      <ChannelFields at={[...at, "channels"]} />
    </>
  );
}
