import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roleMay } from "../../../shared/roles.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { instantOf, wallTime } from "../wall-time.ts";
import styles from "./LostCustomers.module.css";
import type { LostCustomer } from "./lost-query.ts";

type Entered = { plan: string; ownerId: string; dueAt: string };

const threeDays = 3 * 86_400_000;

/** Who does what until when to win this customer back. */
export function StartForm({ lost, onDone }: { lost: LostCustomer; onDone: () => void }) {
  const { t } = useTranslation(["lostCustomers", "common"]);
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const { timeZone } = useReader();
  const client = useQueryClient();
  const { message } = App.useApp();
  const able = (useQuery(staffQuery).data?.rows ?? []).filter(({ role }) =>
    roleMay(role, "customer.win_back"),
  );
  const start = useFormCommand(
    form,
    ({ dueAt, ...entered }: Entered, key) =>
      answer(
        api.POST("/api/win-backs", {
          headers: once(key),
          body: {
            ...entered,
            customerId: lost.customer.id,
            kind: lost.kind,
            complaintNumber: lost.complaintNumber ?? undefined,
            orderNumber: lost.orderNumber ?? undefined,
            dueAt: instantOf(dueAt, timeZone),
          },
        }),
      ),
    () => {
      message.success(t("started"));
      client.invalidateQueries({ queryKey: keys.lostCustomers });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name={`win-back.${lost.customer.id}`}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ownerId: me.id,
        dueAt: wallTime(new Date(Date.now() + threeDays).toISOString(), timeZone),
      }}
      onFinish={(entered) => start.mutate(entered)}
    >
      <Form.Item name="plan" label={t("plan")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1_000} placeholder={t("planHint")} />
      </Form.Item>
      <Form.Item name="ownerId" label={t("owner")} rules={required}>
        <Select options={able.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="dueAt" label={t("dueAt")} rules={required}>
        <Input type="datetime-local" />
      </Form.Item>
      <FormProblem command={start} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t("start")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
