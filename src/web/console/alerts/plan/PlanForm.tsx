import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { answer, api, once } from "../../api.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { keys } from "../../keys.ts";
import { useFormCommand } from "../../use-form-command.ts";
import { type AlertPlan, type Level, levels } from "../alerts-query.ts";
import { LevelMark } from "../LevelMark.tsx";
import { ChecklistFields } from "./ChecklistFields.tsx";
import { FastLaneFields, TimesFields, WeightFields } from "./HouseFields.tsx";
import { OfferFields } from "./OfferFields.tsx";
import { PartiesFields } from "./PartiesFields.tsx";

type Props = { plan: AlertPlan; seenVersion: number; onDone: () => void };

const forAll = "forAll";

/** The whole plan, a level at a time: when it is offered, whom it calls and how, what is to be done. */
export function PlanForm({ plan, seenVersion, onDone }: Props) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const [form] = Form.useForm<AlertPlan>();
  const [shown, setShown] = useState<string>("red");
  const client = useQueryClient();
  const save = useFormCommand(
    form,
    (entered: AlertPlan, key) =>
      answer(api.POST("/api/alert-plan", { headers: once(key), body: { plan: entered, seenVersion } })),
    () => {
      message.success(t("plan.published"));
      client.invalidateQueries({ queryKey: keys.alerts });
      onDone();
    },
  );
  const tabs = [
    ...[...levels].reverse().map((level) => ({
      key: level,
      label: t(`level.${level}`),
      children: <LevelFields level={level} />,
    })),
    { key: forAll, label: t("plan.forAll"), children: <ForAll /> },
  ];
  return (
    <Form<AlertPlan>
      form={form}
      name="plan"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={plan}
      // What no tab has shown yet goes along as it was.
      onFinish={() => save.mutate(form.getFieldsValue(true))}
      onFinishFailed={({ errorFields }) => setShown(tabOf(errorFields[0]?.name))}
    >
      <Tabs activeKey={shown} onChange={setShown} items={tabs} />
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("plan.publish")}
      </Button>
    </Form>
  );
}

function LevelFields({ level }: { level: Level }) {
  const { t } = useTranslation("alerts");
  return (
    <Card title={<LevelMark level={level} />}>
      {level !== levels[0] && <OfferFields level={level} />}
      <Form.Item name={["levels", level, "overridesQuietHours"]} valuePropName="checked">
        <Checkbox>{t("plan.overrides")}</Checkbox>
      </Form.Item>
      <PartiesFields level={level} />
      <ChecklistFields level={level} />
    </Card>
  );
}

function ForAll() {
  return (
    <>
      <WeightFields />
      <FastLaneFields />
      <TimesFields />
    </>
  );
}

/** Where a field stands: `levels`, a level and so on, or in what holds for all. */
function tabOf(name: readonly (string | number)[] = []): string {
  return name[0] === "levels" ? String(name[1]) : forAll;
}
