import { Form, Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { useRequired } from "../../law/use-required.ts";
import styles from "../alerts.module.css";
import { PartyFields } from "./PartyFields.tsx";
import { usePlanChoices } from "./plan-choices.ts";
import { useWeekdays } from "./use-weekdays.ts";

/** When it is night, and when the calling is tested. */
export function TimesFields() {
  const { t } = useTranslation("alerts");
  const weekdays = useWeekdays();
  const required = useRequired();
  const time = (name: string[], label: string) => (
    <Form.Item name={name} label={label} rules={[required]}>
      <Input type="time" />
    </Form.Item>
  );
  return (
    <Card title={t("plan.times")}>
      <div className={styles.pair}>
        {time(["quietHours", "from"], t("plan.quietFrom"))}
        {time(["quietHours", "to"], t("plan.quietTo"))}
        <Form.Item name={["weeklyTest", "isOn"]} label={t("plan.weeklyTest")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name={["weeklyTest", "weekday"]} label={t("plan.weekday")} rules={[required]}>
          <Select options={weekdays} />
        </Form.Item>
        {time(["weeklyTest", "at"], t("plan.testAt"))}
      </div>
    </Card>
  );
}

/** What counts as somebody hurt, and what a regulator's matter does. */
export function WeightFields() {
  const { t } = useTranslation("alerts");
  const { kinds, levels } = usePlanChoices();
  return (
    <Card title={t("plan.weight")}>
      <Form.Item name="injuries" label={t("plan.injuries")}>
        <Select mode="multiple" options={kinds} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={["regulator", "raisesTo"]} label={t("plan.raisesTo")}>
          <Select options={levels} />
        </Form.Item>
        <Form.Item name={["regulator", "opens"]} label={t("plan.opens")}>
          <Select options={levels} />
        </Form.Item>
      </div>
    </Card>
  );
}

/** A single complaint that cannot wait, and who is called for it. */
export function FastLaneFields() {
  const { t } = useTranslation("alerts");
  const { kinds } = usePlanChoices();
  return (
    <Card title={t("plan.single")}>
      <Form.Item name={["fastLane", "codes"]} label={t("plan.singleKinds")}>
        <Select mode="multiple" options={kinds} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <PartyFields at={["fastLane", "party"]} />
    </Card>
  );
}
