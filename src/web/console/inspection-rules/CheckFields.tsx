import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "../law/use-required.ts";
import { channels, parties } from "../terms.ts";
import styles from "./InspectionRules.module.css";
import { inspectionRulesZh } from "./locales/zh.ts";
import { ProcedureFields } from "./ProcedureFields.tsx";
import type { CheckKind } from "./rule-entry.ts";

/** The parameters that a kind of check asks for. */
export function CheckFields({ kind }: { kind: CheckKind }) {
  const { t } = useTranslation(["inspectionRules", "terms"]);
  switch (kind) {
    case "greeting":
      return (
        <>
          <NumberItem name="withinMessages" min={1} max={5} />
          <PhrasesItem name="greetings" label={t("form.greetings")} />
          <PhrasesItem name="introductions" label={t("form.introductions")} />
        </>
      );
    case "first_response":
    case "next_response":
      return <ResponseFields />;
    case "restatement":
      return <SwitchItem name="mustBeConfirmed" />;
    case "apology":
      return (
        <>
          <ChoicesItem
            name="parties"
            options={parties.map((value) => ({ value, label: t(`terms:party.${value}`) }))}
          />
          <PhrasesItem name="phrases" label={t("form.apologies")} />
        </>
      );
    case "procedure":
      return <ProcedureFields />;
    case "wording":
      return <WordingFields />;
    case "promise_kept":
      return <NumberItem name="graceMinutes" min={0} max={43_200} />;
    case "hand_over":
      return <NumberItem name="leastCharacters" min={1} max={500} />;
    case "record_complete":
      return (
        <ChoicesItem
          name="fields"
          options={codes(inspectionRulesZh.recordField).map((value) => ({
            value,
            label: t(`recordField.${value}`),
          }))}
        />
      );
    case "evidence_asked":
      return <PhrasesItem name="phrases" label={t("form.evidencePhrases")} />;
    case "told_while_waiting":
      return (
        <div className={styles.pair}>
          <NumberItem name="hours" min={1} max={720} />
          <CalendarItem />
        </div>
      );
    case "closing_confirmed":
      return <SwitchItem name="acceptsAnnouncedSilence" />;
    case "promise_timed":
    case "authority":
      return <p className={styles.quiet}>{t("form.noParameters")}</p>;
  }
}

function ResponseFields() {
  const { t } = useTranslation(["inspectionRules", "terms"]);
  const required = useRequired();
  return (
    <>
      <div className={styles.pair}>
        <NumberItem name="minutes" min={1} max={43_200} />
        <CalendarItem />
      </div>
      <Form.List name={["check", "byChannel"]}>
        {(rows, { add, remove }) => (
          <fieldset className={styles.set}>
            <legend>{t("form.byChannel")}</legend>
            {rows.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <Form.Item name={[name, "channel"]} label={t("form.channel")} rules={[required]}>
                  <Select
                    options={channels.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, "minutes"]} label={t("form.minutes")} rules={[required]}>
                  <InputNumber min={1} max={43_200} precision={0} style={{ width: "100%" }} />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  onClick={() => remove(name)}
                  aria-label={t("remove", { ns: "common" })}
                />
              </div>
            ))}
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {t("form.addChannel")}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  );
}

function WordingFields() {
  const { t } = useTranslation("inspectionRules");
  const required = useRequired();
  return (
    <>
      <ChoicesItem
        name="kinds"
        label={t("form.wordingKinds")}
        options={codes(inspectionRulesZh.wordingKind).map((value) => ({
          value,
          label: t(`wordingKind.${value}`),
        }))}
      />
      <Form.Item name={["check", "least"]} label={t("form.least")} rules={[required]}>
        <Select
          options={(["hint", "warn", "block"] as const).map((value) => ({
            value,
            label: t(`form.leasts.${value}`),
          }))}
        />
      </Form.Item>
    </>
  );
}

type NumberName = "withinMessages" | "minutes" | "graceMinutes" | "leastCharacters" | "hours";

function NumberItem({ name, min, max }: { name: NumberName; min: number; max: number }) {
  const { t } = useTranslation("inspectionRules");
  return (
    <Form.Item name={["check", name]} label={t(`form.${name}`)} rules={[useRequired()]}>
      <InputNumber min={min} max={max} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

function SwitchItem({ name }: { name: "mustBeConfirmed" | "acceptsAnnouncedSilence" }) {
  const { t } = useTranslation("inspectionRules");
  return (
    <Form.Item name={["check", name]} label={t(`form.${name}`)} valuePropName="checked">
      <Switch />
    </Form.Item>
  );
}

function CalendarItem() {
  const { t } = useTranslation("inspectionRules");
  return (
    <Form.Item name={["check", "calendar"]} label={t("form.calendar")} rules={[useRequired()]}>
      <Select
        options={(["desk", "office", "always"] as const).map((value) => ({
          value,
          label: t(`form.calendars.${value}`),
        }))}
      />
    </Form.Item>
  );
}

type Choices = {
  name: "parties" | "fields" | "kinds";
  label?: string;
  options: { value: string; label: string }[];
};

function ChoicesItem({ name, label, options }: Choices) {
  const { t } = useTranslation("inspectionRules");
  return (
    <Form.Item
      name={["check", name]}
      label={label ?? (name === "kinds" ? t("form.wordingKinds") : t(`form.${name}`))}
      rules={[useRequired()]}
    >
      <Select mode="multiple" showSearch={{ optionFilterProp: "label" }} options={options} />
    </Form.Item>
  );
}

function PhrasesItem({ name, label }: { name: "greetings" | "introductions" | "phrases"; label: string }) {
  const { t } = useTranslation("inspectionRules");
  return (
    <Form.Item name={["check", name]} label={label} extra={t("form.tags")} rules={[useRequired()]}>
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["，", ",", "、"]} />
    </Form.Item>
  );
}

function codes<Code extends string>(words: Record<Code, string>): Code[] {
  return Object.keys(words) as Code[];
}
