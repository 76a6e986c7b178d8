import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roleMay } from "../../../shared/roles.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { instantOf } from "../wall-time.ts";
import styles from "./authority.module.css";
import { delegationsQuery } from "./authority-queries.ts";

type Entered = { toStaffId: string; startsAt: string; endsAt: string; reason: string };

/** While I am away: to whom, from when until when. */
export function LendAuthority() {
  const { t } = useTranslation(["authority", "common", "terms"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { timeZone } = useReader();
  const me = useMe();
  const approvers = (useQuery(staffQuery).data?.rows ?? []).filter(
    ({ id, role, isActive }) => isActive && id !== me.id && roleMay(role, "remedy.approve"),
  );
  const required = { required: true, message: t("common:problem.field.missing") };
  const lend = useFormCommand(
    form,
    ({ startsAt, endsAt, ...rest }: Entered, key) =>
      answer(
        api.POST("/api/delegations", {
          body: { ...rest, startsAt: instantOf(startsAt, timeZone), endsAt: instantOf(endsAt, timeZone) },
          headers: once(key),
        }),
      ),
    (delegations) => {
      client.setQueryData(delegationsQuery.queryKey, delegations);
      form.resetFields();
    },
  );
  return (
    <details className={styles.add}>
      <summary>{t("lend")}</summary>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => lend.mutate(entered)}>
        <FormProblem command={lend} />
        <div className={styles.row}>
          <Form.Item name="toStaffId" label={t("to")} rules={[required]}>
            <Select
              style={{ width: 220 }}
              options={approvers.map(({ id, name, role }) => ({
                value: id,
                label: `${name} · ${t(`terms:role.${role}`)}`,
              }))}
            />
          </Form.Item>
          <Form.Item name="startsAt" label={t("from")} rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="endsAt" label={t("until")} rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="reason" label={t("why")} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} style={{ width: 220 }} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={lend.isPending}>
          {t("lend")}
        </Button>
      </Form>
    </details>
  );
}
