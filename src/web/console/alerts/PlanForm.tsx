import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roleNames } from "../../../shared/role-names.ts";
import { roles } from "../../../shared/roles.ts";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { keys } from "../keys.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useInLang } from "../use-in-lang.ts";
import styles from "./alerts.module.css";
import { type AlertPlan, type Level, levels, type PlanParty } from "./alerts-query.ts";
import { LevelMark } from "./LevelMark.tsx";

type Entered = { levels: Record<Level, { overridesQuietHours: boolean; parties?: Partial<PlanParty>[] }> };

/** Who is called and by when can be changed here; the rest of the plan goes along as it is. */
export function PlanForm({
  plan,
  seenVersion,
  onDone,
}: {
  plan: AlertPlan;
  seenVersion: number;
  onDone: () => void;
}) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const save = useFormCommand(
    form,
    (entered: Entered, key) =>
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
    <Form<Entered>
      form={form}
      name="plan"
      layout="vertical"
      requiredMark={false}
      initialValues={plan}
      onFinish={(entered) => save.mutate(entered)}
    >
      {[...levels].reverse().map((level) => (
        <Card key={level} title={<LevelMark level={level} />}>
          <Form.Item name={["levels", level, "overridesQuietHours"]} valuePropName="checked">
            <Checkbox>{t("plan.overrides")}</Checkbox>
          </Form.Item>
          {plan.levels[level].parties.map((party, at) => (
            <PartyFields key={party.code} level={level} at={at} party={party} />
          ))}
        </Card>
      ))}
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("plan.publish")}
      </Button>
    </Form>
  );
}

function PartyFields({ level, at, party }: { level: Level; at: number; party: PlanParty }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const people = (useQuery(staffQuery).data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const departments = (useQuery(houseQuery).data?.departments ?? []).map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: inLang({ zh: nameZh, en: nameEn }),
  }));
  const allRoles = roles.map((role) => ({ value: role, label: inLang(roleNames[role]) }));
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Form.Item name={["levels", level, "parties", at, name]} label={label}>
      <Select mode="multiple" options={options} showSearch={{ optionFilterProp: "label" }} />
    </Form.Item>
  );
  const minutes = (name: string, label: string) => (
    <Form.Item name={["levels", level, "parties", at, name]} label={label}>
      <InputNumber min={1} max={1_440} />
    </Form.Item>
  );
  return (
    <fieldset className={styles.party}>
      <legend>
        <b>{inLang(party.name)}</b>
      </legend>
      <div className={styles.pair}>
        {choice("staffIds", t("plan.people"), people)}
        {choice("roles", t("plan.roles"), allRoles)}
        {choice("departments", t("plan.departments"), departments)}
        {choice("climbsTo", t("plan.climbsTo"), allRoles)}
        {minutes("climbAfterMinutes", t("plan.climb"))}
        {minutes("answerWithinMinutes", t("plan.within"))}
      </div>
    </fieldset>
  );
}

function changed(plan: AlertPlan, entered: Entered): AlertPlan {
  const merged = { ...plan.levels };
  for (const level of levels)
    merged[level] = {
      ...plan.levels[level],
      overridesQuietHours: entered.levels[level].overridesQuietHours,
      parties: plan.levels[level].parties.map((party, at) => ({
        ...party,
        ...entered.levels[level].parties?.[at],
      })),
    };
  return { ...plan, levels: merged };
}
