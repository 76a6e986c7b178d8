import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { severities } from "../terms.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./inquiry-settings.module.css";
import type { InquirySettings } from "./inquiry-settings.ts";
import { LeadFields } from "./LeadFields.tsx";
import { inquirySettingsQuery } from "./settings-query.ts";

/** From which severity two people sign a finding, how long a late answer waits, and who leads which department. */
export function StrictnessTab() {
  const { t } = useTranslation("common");
  const settings = useQuery(inquirySettingsQuery);
  return (
    <Loaded query={settings} skeleton={<SkeletonRows count={4} height={48} label={t("loading")} />}>
      {(read) => <StrictnessForm settings={read} />}
    </Loaded>
  );
}

function StrictnessForm({ settings }: { settings: InquirySettings }) {
  const { t } = useTranslation(["inquirySettings", "terms", "common"]);
  const [form] = Form.useForm<InquirySettings>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayManage = useMay()("settings.manage");
  const save = useFormCommand(
    form,
    (body: InquirySettings, key) => answer(api.POST("/api/inquiry-settings", { headers: once(key), body })),
    (saved) => {
      client.setQueryData(keys.inquirySettings, saved);
      message.success(t("strictness.saved"));
    },
  );
  return (
    <Form<InquirySettings>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayManage}
      initialValues={settings}
      className={styles.narrow}
      onFinish={(entered) =>
        save.mutate({
          ...entered,
          secondSignatureFrom: entered.secondSignatureFrom ?? null,
          leads: entered.leads.map(({ departmentId, leadId }) => ({ departmentId, leadId: leadId ?? null })),
        })
      }
    >
      <Form.Item
        name="secondSignatureFrom"
        label={t("strictness.signature")}
        extra={t("strictness.signatureHelp")}
      >
        <Select
          allowClear
          placeholder={t("strictness.never")}
          options={severities.map((value) => ({ value, label: t(`terms:severity.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="climbHours" label={t("strictness.climb")} extra={t("strictness.climbHelp")}>
        <InputNumber min={1} max={72} precision={0} />
      </Form.Item>
      <LeadFields leads={settings.leads} />
      <FormProblem command={save} />
      {mayManage && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("common:save")}
        </Button>
      )}
    </Form>
  );
}
