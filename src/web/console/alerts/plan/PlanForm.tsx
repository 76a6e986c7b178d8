import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form } from "antd";
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

/** The whole plan: when a level is offered, whom it calls and how, what is to be done. */
export function PlanForm({ plan, seenVersion, onDone }: Props) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const [form] = Form.useForm<AlertPlan>();
  const client = useQueryClient();
  const save = useFormCommand(
    form,
    (entered: AlertPlan, key) =>
      answer(
        api.POST("/api/alert-plan", {
          headers: once(key),
          body: { plan: changed(plan, entered), seenVersion },
        }),
      ),
    () => {
      message.success(t("plan.published"));
      client.invalidateQueries({ queryKey: keys.alerts });
      onDone();
    },
  );
  return (
    <Form<AlertPlan>
      form={form}
      name="plan"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={plan}
      onFinish={(entered) => save.mutate(entered)}
    >
      {[...levels].reverse().map((level) => (
        <LevelFields key={level} level={level} />
      ))}
      <WeightFields />
      <FastLaneFields />
      <TimesFields />
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

/** The lowest level is offered where no other is: it keeps what it had. */
function changed(plan: AlertPlan, entered: AlertPlan): AlertPlan {
  const { blue } = plan.levels;
  return {
    ...plan,
    ...entered,
    levels: { ...entered.levels, blue: { ...blue, ...entered.levels.blue } },
  };
}
