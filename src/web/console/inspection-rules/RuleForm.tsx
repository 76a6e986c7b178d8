import { Button, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { useNow } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { useRequired } from "../law/use-required.ts";
import { channels, severities } from "../terms.ts";
import { useMe } from "../use-me.ts";
import { CheckFields } from "./CheckFields.tsx";
import styles from "./InspectionRules.module.css";
import {
  type CheckKind,
  checkKinds,
  defaults,
  emptyEntry,
  entryOf,
  type Rule,
  type RuleEntry,
} from "./rule-entry.ts";
import { useCategoryChoices } from "./use-category-label.ts";
import { useRuleCommand } from "./use-rule-command.ts";

type Props = { rule?: Rule; onDone(): void };

/** The next version of a rule, or a new rule: what it checks with which parameters, how grave, for whom, since when. */
export function RuleForm({ rule, onDone }: Props) {
  const { t } = useTranslation(["inspectionRules", "terms"]);
  const today = isoDay(useNow(60_000), useMe().house.timeZone);
  const [form] = Form.useForm<RuleEntry>();
  const kind =
    Form.useWatch<CheckKind | undefined>(["check", "kind"], form) ?? rule?.versions[0]?.definition.check.kind;
  const required = useRequired();
  const save = useRuleCommand(
    "saved",
    ({ code, ...definition }: RuleEntry, key) =>
      answer(
        api.POST("/api/inspection-rules/{code}/draft", {
          params: { path: { code: rule?.code ?? code ?? "" } },
          body: definition,
          headers: once(key),
        }),
      ),
    onDone,
  );
  return (
    <Form<RuleEntry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={rule ? entryOf(rule, today) : emptyEntry(today)}
      onFinish={(entry) => save.mutate(entry)}
    >
      {rule ? (
        <Form.Item name={["check", "kind"]} hidden>
          <Input />
        </Form.Item>
      ) : (
        <WhichRule onKind={(chosen) => form.setFieldValue("check", defaults[chosen])} />
      )}
      <div className={styles.pair}>
        <Form.Item name="nameZh" label={t("form.nameZh")} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("form.nameEn")} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="severity" label={t("form.severity")} rules={[required]}>
          <Select options={severities.map((value) => ({ value, label: t(`terms:severity.${value}`) }))} />
        </Form.Item>
        <Form.Item name="weight" label={t("form.weight")} rules={[required]}>
          <InputNumber min={0} max={100} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      {kind && <CheckFields kind={kind} />}
      <Scope />
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("form.save")}
      </Button>
    </Form>
  );
}

function WhichRule({ onKind }: { onKind(kind: CheckKind): void }) {
  const { t } = useTranslation("inspectionRules");
  const required = useRequired();
  return (
    <div className={styles.pair}>
      <Form.Item
        name="code"
        label={t("form.code")}
        extra={t("form.codeHelp")}
        rules={[required, { pattern: /^[a-z][a-z0-9_]{1,59}$/, message: t("form.codeHelp") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={["check", "kind"]} label={t("form.kind")} rules={[required]}>
        <Select
          onChange={onKind}
          options={checkKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
    </div>
  );
}

function Scope() {
  const { t } = useTranslation(["inspectionRules", "terms"]);
  const required = useRequired();
  const options = useCategoryChoices();
  return (
    <div className={styles.pair}>
      <Form.Item name="channels" label={t("form.channels")}>
        <Select
          mode="multiple"
          allowClear
          options={channels.map((value) => ({ value, label: t(`terms:channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="categories" label={t("form.categories")}>
        <Select mode="multiple" allowClear showSearch={{ optionFilterProp: "label" }} options={options} />
      </Form.Item>
      <Form.Item name="inForceFrom" label={t("form.inForceFrom")} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="isActive" label={t("form.isActive")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </div>
  );
}
