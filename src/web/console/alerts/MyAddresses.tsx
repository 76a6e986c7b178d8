import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./alerts.module.css";
import type { OnCall } from "./alerts-query.ts";

type Channel = OnCall["addresses"][number]["channel"];
type Entered = { channel: Channel; address: string };

/** Where I am reached: an address counts once the code that went there has been typed in. */
export function MyAddresses({ me }: { me: OnCall }) {
  const { t } = useTranslation("alerts");
  return (
    <Card title={t("onCall.mine")}>
      <ul className={styles.list}>
        {me.addresses.map((address) => (
          <li key={address.id}>
            {t(`channel.${address.channel}`)} {address.address}{" "}
            <span className={address.state === "working" ? styles.good : styles.warn}>
              {t(`onCall.addressState.${address.state}`)}
            </span>
            {address.state === "asked" && <Check id={address.id} />}
          </li>
        ))}
      </ul>
      <AddAddress staffId={me.person.id} />
    </Card>
  );
}

function AddAddress({ staffId }: { staffId: string }) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const required = useRequired();
  const client = useQueryClient();
  const save = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(api.POST("/api/on-call/addresses", { headers: once(key), body: { staffId, ...entered } })),
    () => {
      message.success(t("onCall.sent"));
      client.invalidateQueries({ queryKey: keys.alerts });
    },
  );
  const channels = (["sms", "voice", "push", "mail"] as const).map((value) => ({
    value,
    label: t(`channel.${value}`),
  }));
  return (
    <Form<Entered>
      form={form}
      name="address"
      layout="vertical"
      requiredMark={false}
      initialValues={{ channel: "sms" }}
      onFinish={(entered) => save.mutate(entered)}
    >
      <Form.Item name="channel" label={t("onCall.channel")}>
        <Select options={channels} />
      </Form.Item>
      <Form.Item name="address" label={t("onCall.address")} rules={[required]}>
        <Input maxLength={120} />
      </Form.Item>
      <FormProblem command={save} />
      <Button htmlType="submit" loading={save.isPending}>
        {t("onCall.save")}
      </Button>
    </Form>
  );
}

function Check({ id }: { id: string }) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const [form] = Form.useForm<{ code: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const check = useFormCommand(
    form,
    (body: { code: string }, key) =>
      answer(
        api.POST("/api/on-call/addresses/{id}/check", { params: { path: { id } }, headers: once(key), body }),
      ),
    () => {
      message.success(t("onCall.checked"));
      client.invalidateQueries({ queryKey: keys.alerts });
    },
  );
  return (
    <Form
      form={form}
      name={`check.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => check.mutate(entered)}
    >
      <Form.Item name="code" label={t("onCall.code")} rules={[required]}>
        <Input maxLength={6} inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <Button htmlType="submit" loading={check.isPending}>
        {t("onCall.check")}
      </Button>
      <FormProblem command={check} />
    </Form>
  );
}
