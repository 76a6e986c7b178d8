import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { roleNames } from "../../../shared/role-names.ts";
import { roleMay, roles } from "../../../shared/roles.ts";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import { appealPolicyQuery } from "./appeals-query.ts";

type Policy = components["schemas"]["AppealPolicy"];

/** Until when one may appeal, how often, and who rules; changed by whoever plans quality. */
export function PolicyCard() {
  const { t } = useTranslation(["appeals", "common"]);
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const found = useQuery(appealPolicyQuery);
  return (
    <Card
      title={t("policy.title")}
      aside={
        may("quality.plan") && (
          <Button size="small" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
            {t(isOpen ? "policy.close" : "policy.change")}
          </Button>
        )
      }
    >
      <Loaded query={found} skeleton={<SkeletonRows count={1} height={48} label={t("common:loading")} />}>
        {({ policy, version }) =>
          isOpen ? (
            <PolicyForm policy={policy} seenVersion={version} onDone={() => setIsOpen(false)} />
          ) : (
            <PolicyWords policy={policy} />
          )
        }
      </Loaded>
    </Card>
  );
}

function PolicyWords({ policy: { windowDays, mostAppeals, levels } }: { policy: Policy }) {
  const { t } = useTranslation("appeals");
  const { lang } = useReader();
  return (
    <>
      <p>{t("policy.words", { windowDays, mostAppeals })}</p>
      <ol className={styles.history}>
        {levels.map(({ roles: ruling, rulingDays }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place.
          <li key={index}>
            {ruling.map((role) => roleNames[role][lang === "zh-CN" ? "zh" : "en"]).join(t("policy.or"))}{" "}
            {t("policy.within", { rulingDays })}
          </li>
        ))}
      </ol>
    </>
  );
}

type FormProps = { policy: Policy; seenVersion: number; onDone: () => void };

function PolicyForm({ policy, seenVersion, onDone }: FormProps) {
  const { t } = useTranslation("appeals");
  const { lang } = useReader();
  const [form] = Form.useForm<Policy>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useFormCommand(
    form,
    (entered: Policy, key) =>
      answer(api.POST("/api/appeal-policy", { body: { policy: entered, seenVersion }, headers: once(key) })),
    () => {
      message.success(t("policy.saved"));
      client.invalidateQueries({ queryKey: keys.appeals });
      onDone();
    },
  );
  const able = roles
    .filter((role) => roleMay(role, "quality.rule_appeal"))
    .map((role) => ({ value: role, label: roleNames[role][lang === "zh-CN" ? "zh" : "en"] }));
  return (
    <Form<Policy>
      form={form}
      name="policy"
      layout="vertical"
      requiredMark={false}
      initialValues={policy}
      onFinish={(entered) => save.mutate(entered)}
    >
      <Form.Item name="windowDays" label={t("policy.windowDays")}>
        <InputNumber min={1} max={30} />
      </Form.Item>
      <Form.Item name="mostAppeals" label={t("policy.mostAppeals")}>
        <InputNumber min={1} max={5} />
      </Form.Item>
      {policy.levels.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place.
        <fieldset key={index} className={styles.criterion}>
          <legend>{t("level", { level: index + 1 })}</legend>
          <Form.Item name={["levels", index, "roles"]} label={t("policy.roles")}>
            <Select mode="multiple" options={able} />
          </Form.Item>
          <Form.Item name={["levels", index, "rulingDays"]} label={t("policy.rulingDays")}>
            <InputNumber min={1} max={30} />
          </Form.Item>
        </fieldset>
      ))}
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("policy.save")}
      </Button>
    </Form>
  );
}
