import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import { FrameFields } from "./FrameFields.tsx";
import { InspectorSelect } from "./InspectorSelect.tsx";
import { MethodFields } from "./MethodFields.tsx";
import { PlanPreview } from "./PlanPreview.tsx";
import { entryOf, type PlanEntry, planOf, planToPreview } from "./plan-entry.ts";
import { SizeFields } from "./SizeFields.tsx";
import styles from "./sampling.module.css";
import type { KeptPlan } from "./sampling-queries.ts";
import { useRested } from "./use-rested.ts";

/** A plan: what from, how, how many, who judges. Below, what it would draw of the last period. */
export function PlanForm({ kept, onDone }: { kept?: KeptPlan | undefined; onDone: () => void }) {
  const { t } = useTranslation("sampling");
  const [form] = Form.useForm<PlanEntry>();
  const required = useRequired();
  const save = useSaving(form, kept, onDone);
  const previewed = useRested(planToPreview(Form.useWatch([], form)), 400);
  return (
    <Form<PlanEntry>
      form={form}
      name="plan"
      layout="vertical"
      requiredMark={false}
      preserve={false}
      initialValues={entryOf(kept?.plan)}
      onFinish={(entry) => save.mutate({ entry, isActive: true })}
    >
      <Form.Item name={["plan", "name"]} label={t("name")} rules={[required]}>
        <Input maxLength={80} placeholder={t("nameHint")} />
      </Form.Item>
      <Form.Item name={["plan", "recurrence"]} label={t("recurrence")} extra={t("recurrenceHelp")}>
        <Select
          options={(["weekly", "monthly", "none"] as const).map((value) => ({
            value,
            label: t(`recurs.${value}`),
          }))}
        />
      </Form.Item>
      <FrameFields />
      <MethodFields />
      <SizeFields />
      <h3 className={styles.subhead}>{t("judging")}</h3>
      <Form.Item
        name={["plan", "inspectorIds"]}
        label={t("inspectors")}
        extra={t("inspectorsHelp")}
        rules={[required]}
      >
        <InspectorSelect mode="multiple" />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={["plan", "doubleCount"]} label={t("doubleCount")} extra={t("doubleHelp")}>
          <InputNumber min={0} max={1_000} precision={0} />
        </Form.Item>
        <Form.Item name={["plan", "overlap"]} label={t("overlap")} extra={t("overlapHelp")}>
          <Select
            options={(["count_once", "judge_again"] as const).map((value) => ({
              value,
              label: t(`overlaps.${value}`),
            }))}
          />
        </Form.Item>
      </div>
      <PlanPreview plan={previewed} planId={kept?.id} />
      <FormProblem command={save} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
        {kept?.isActive && (
          <Button danger onClick={() => save.mutate({ entry: { plan: kept.plan }, isActive: false })}>
            {t("takeOut")}
          </Button>
        )}
      </div>
    </Form>
  );
}

function useSaving(
  form: Parameters<typeof useFormCommand>[0],
  kept: KeptPlan | undefined,
  onDone: () => void,
) {
  const { t } = useTranslation("sampling");
  const client = useQueryClient();
  const { message } = App.useApp();
  return useFormCommand(
    form,
    ({ entry, isActive }: { entry: PlanEntry; isActive: boolean }, key) => {
      const plan = planOf(entry);
      if (!kept) return answer(api.POST("/api/sampling-plans", { headers: once(key), body: { plan } }));
      return answer(
        api.POST("/api/sampling-plans/{id}", {
          params: { path: { id: kept.id } },
          headers: once(key),
          body: { plan, isActive, seenVersion: kept.version },
        }),
      );
    },
    () => {
      message.success(t("saved"));
      client.invalidateQueries({ queryKey: keys.sampling });
      onDone();
    },
  );
}
