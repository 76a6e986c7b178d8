import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { useNow } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { FormulaFields } from "./FormulaFields.tsx";
import styles from "./Indicators.module.css";
import { IndicatorTrial } from "./IndicatorTrial.tsx";
import { definedBy, entryOf, type IndicatorEntry } from "./indicator-entry.ts";
import type { Versioned } from "./indicators-query.ts";
import { NameFields } from "./NameFields.tsx";

/** The next version of an indicator, or a new one: tried on the last four weeks, then kept from a day on. */
export function IndicatorForm({ known, onDone }: { known?: Versioned; onDone: () => void }) {
  const { t } = useTranslation("indicators");
  const today = isoDay(useNow(60_000), useMe().house.timeZone);
  const [form] = Form.useForm<IndicatorEntry>();
  const required = useRequired();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useFormCommand(
    form,
    (entry: IndicatorEntry, key) =>
      answer(
        api.POST("/api/indicators", {
          body: {
            indicator: definedBy(entry),
            fromDay: entry.fromDay,
            isUsed: entry.isUsed,
            seenVersion: known?.version ?? 0,
          },
          headers: once(key),
        }),
      ),
    async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.indicators }),
        client.invalidateQueries({ queryKey: keys.performance }),
      ]);
      message.success(t("saved"));
      onDone();
    },
  );
  const trial = useFormCommand(
    form,
    (entry: IndicatorEntry, key) =>
      answer(
        api.POST("/api/indicators/trial", { body: { indicator: definedBy(entry) }, headers: once(key) }),
      ),
    () => {},
  );

  async function tryIt(): Promise<void> {
    const isWhole = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (isWhole) trial.mutate(form.getFieldsValue(true));
  }

  return (
    <Form<IndicatorEntry>
      form={form}
      name="indicator"
      layout="vertical"
      requiredMark={false}
      initialValues={entryOf(known, today)}
      onFinish={() => save.mutate(form.getFieldsValue(true))}
    >
      <NameFields isNew={known === undefined} />
      <FormulaFields />
      <div className={styles.pair}>
        <Form.Item name="fromDay" label={t("form.fromDay")} extra={t("form.fromDayHelp")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="isUsed" label={t("form.isUsed")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      {trial.data && <IndicatorTrial trial={trial.data} unit={trial.variables.indicator.unit} />}
      <FormProblem command={save.error ? save : trial} />
      <div className={styles.buttons}>
        <Button loading={trial.isPending} onClick={tryIt}>
          {t("try")}
        </Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}
