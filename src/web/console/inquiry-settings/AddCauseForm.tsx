import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./inquiry-settings.module.css";

type Cause = components["schemas"]["Cause"];
type Entered = { level: Cause["level"]; groupCode: string; code: string; nameZh: string; nameEn: string };

/** Adds a cause of the house's own to a group of the tree. */
export function AddCauseForm({ causes }: { causes: readonly Cause[] }) {
  const { t } = useTranslation(["inquirySettings", "inquiry", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const add = useFormCommand(
    form,
    (body: Entered, key) => answer(api.POST("/api/causes", { headers: once(key), body })),
    async () => {
      await client.invalidateQueries({ queryKey: keys.causes });
      message.success(t("causes.added"));
      form.resetFields();
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ level: "immediate" }}
      onFinish={(entered) => add.mutate(entered)}
    >
      <h3 className={styles.subhead}>{t("causes.add")}</h3>
      <div className={styles.pair}>
        <Form.Item name="level" label={t("causes.level")}>
          <Select
            onChange={() => form.setFieldValue("groupCode", undefined)}
            options={(["immediate", "root"] as const).map((value) => ({
              value,
              label: t(`inquiry:cause.${value}`),
            }))}
          />
        </Form.Item>
        <GroupField causes={causes} />
        <Form.Item name="nameZh" label={t("causes.nameZh")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("causes.nameEn")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t("causes.code")}
          extra={t("causes.codeHelp")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_]{1,39}$/, message: t("causes.codeHelp") }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <FormProblem command={add} />
      <Button htmlType="submit" loading={add.isPending}>
        {t("causes.add")}
      </Button>
    </Form>
  );
}

function GroupField({ causes }: { causes: readonly Cause[] }) {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const { lang } = useReader();
  const level = Form.useWatch<Cause["level"] | undefined>("level");
  const groups = new Map(
    causes
      .filter((cause) => cause.level === level)
      .map(({ code, group }) => [code.split("/")[0]!, lang === "en" ? group.en : group.zh]),
  );
  return (
    <Form.Item
      name="groupCode"
      label={t("causes.group")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
    >
      <Select options={[...groups].map(([value, label]) => ({ value, label }))} />
    </Form.Item>
  );
}
