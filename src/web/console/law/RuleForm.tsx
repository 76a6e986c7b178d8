import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { useMe } from "../use-me.ts";
import { CaseFields } from "./CaseFields.tsx";
import styles from "./Law.module.css";
import type { LayerRule } from "./law-queries.ts";
import { useRuleCommand } from "./RuleDeeds.tsx";
import { entryOf, newRuleOf, newVersionOf, type RuleEntry } from "./rule-entry.ts";
import { TermsFields } from "./TermsFields.tsx";
import { useRequired } from "./use-required.ts";

type Props = { rule?: LayerRule; onDone(): void };

/** A new rule, or the next version of one: its terms, its dates, and the cases it must pass. */
export function RuleForm({ rule, onDone }: Props) {
  const { t } = useTranslation("law");
  const { currency } = useMe().house;
  const [form] = Form.useForm<RuleEntry>();
  const kind = Form.useWatch("kind", form) ?? rule?.kind;
  const required = useRequired();
  const save = useRuleCommand(
    "saved",
    (entry: RuleEntry, key) =>
      rule
        ? answer(
            api.POST("/api/law/rules/{id}/versions", {
              params: { path: { id: rule.id } },
              body: newVersionOf(entry, currency),
              headers: once(key),
            }),
          )
        : answer(api.POST("/api/law/rules", { body: newRuleOf(entry, currency), headers: once(key) })),
    onDone,
  );

  return (
    <Form<RuleEntry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={entryOf(rule, currency)}
      onFinish={(entry) => save.mutate(entry)}
    >
      {!rule && <WhichRule />}
      {kind && <TermsFields kind={kind} />}
      <div className={styles.pair}>
        <Form.Item name="validFrom" label={t("form.validFrom")} rules={[required]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="validTo" label={t("form.validTo")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <CaseFields kind={kind} />
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("form.save")}
      </Button>
    </Form>
  );
}

const layers = ["platform", "promise", "goodwill"] as const;
const kinds = ["no_reason_days", "fake_multiple", "late_ship_pay", "price_protection", "free"] as const;

function WhichRule() {
  const { t } = useTranslation("law");
  const required = useRequired();
  const house = useQuery(houseQuery);
  return (
    <div className={styles.pair}>
      <Form.Item name="layer" label={t("form.layer")} rules={[required]}>
        <Select options={layers.map((value) => ({ value, label: t(`layer.${value}`) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t("form.kind")} rules={[required]}>
        <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="nameZh" label={t("form.nameZh")} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="nameEn" label={t("form.nameEn")} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="shopId" label={t("form.shop")}>
        <Select
          allowClear
          loading={house.isPending}
          placeholder={t("allShops")}
          options={house.data?.shops.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="sku" label={t("form.sku")}>
        <Input maxLength={80} />
      </Form.Item>
    </div>
  );
}
