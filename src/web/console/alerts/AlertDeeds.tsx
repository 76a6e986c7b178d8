import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./alerts.module.css";
import { type AlertHead, type Level, levels } from "./alerts-query.ts";
import { type Offer, OfferWords } from "./OfferWords.tsx";

type Props = { alert: AlertHead };
type Offered = Props & { offer: Offer | null };

/** What whoever leads the alert can do with it as a whole. */
export function AlertDeeds({ alert, offer }: Offered) {
  const { t } = useTranslation("alerts");
  return (
    <>
      {alert.state === "candidate" && (
        <Card title={t("deeds.confirm")}>
          <Confirm alert={alert} />
        </Card>
      )}
      <Card title={t("deeds.change")}>
        <ChangeLevel alert={alert} offer={offer} />
      </Card>
      {alert.state === "candidate" && (
        <Card title={t("deeds.join")}>
          <Join alert={alert} />
        </Card>
      )}
      <Card title={t(alert.state === "candidate" ? "deeds.dismiss" : "deeds.close")}>
        <Close alert={alert} />
      </Card>
    </>
  );
}

function Confirm({ alert: { number, version, level } }: Props) {
  const { t } = useTranslation("alerts");
  const [form] = Form.useForm<object>();
  const read = useReadAgain();
  const confirm = useFormCommand(
    form,
    (_: object, key) =>
      answer(
        api.POST("/api/alerts/{number}/confirm", {
          params: { path: { number } },
          headers: once(key),
          body: { seenVersion: version },
        }),
      ),
    read,
  );
  return (
    <Form form={form} name="confirm" onFinish={() => confirm.mutate({})}>
      <p className={styles.help}>{t("deeds.confirmHelp", { level: t(`level.${level}`) })}</p>
      <FormProblem command={confirm} />
      <Button type="primary" danger={level === "red"} htmlType="submit" loading={confirm.isPending}>
        {t("deeds.confirm")}
      </Button>
    </Form>
  );
}

function ChangeLevel({ alert: { number, version, level }, offer }: Offered) {
  const { t } = useTranslation("alerts");
  const [form] = Form.useForm<{ level: Level; reason?: string }>();
  const read = useReadAgain();
  const change = useFormCommand(
    form,
    ({ level: to, reason }: { level: Level; reason?: string }, key) =>
      answer(
        api.POST("/api/alerts/{number}/level", {
          params: { path: { number } },
          headers: once(key),
          body: { seenVersion: version, level: to, ...(reason?.trim() && { reason }) },
        }),
      ),
    read,
  );
  const others = levels
    .filter((each) => each !== level)
    .map((value) => ({ value, label: t(`level.${value}`) }));
  return (
    <Form
      form={form}
      name="level"
      layout="vertical"
      requiredMark={false}
      initialValues={{ level: offer?.level ?? others.at(-1)?.value }}
      onFinish={(entered) => change.mutate(entered)}
    >
      {offer && (
        <p className={styles.warn} role="status">
          <OfferWords offer={offer} />
        </p>
      )}
      <p className={styles.help}>{t("deeds.changeHelp")}</p>
      <Form.Item name="level" label={t("field.level")}>
        <Select options={others} />
      </Form.Item>
      <Form.Item name="reason" label={t("field.reason")}>
        <Input maxLength={400} />
      </Form.Item>
      <FormProblem command={change} />
      <Button htmlType="submit" loading={change.isPending}>
        {t("deeds.change")}
      </Button>
    </Form>
  );
}

function Join({ alert: { number, version } }: Props) {
  const { t } = useTranslation("alerts");
  const [form] = Form.useForm<{ into: string }>();
  const required = useRequired();
  const read = useReadAgain();
  const navigate = useNavigate();
  const join = useFormCommand(
    form,
    ({ into }: { into: string }, key) =>
      answer(
        api.POST("/api/alerts/{number}/join", {
          params: { path: { number } },
          headers: once(key),
          body: { seenVersion: version, into },
        }),
      ),
    (joined) => {
      read();
      navigate({ to: "/alerts/$number", params: { number: joined.number } });
    },
  );
  return (
    <Form
      form={form}
      name="join"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => join.mutate(entered)}
    >
      <p className={styles.help}>{t("deeds.joinHelp")}</p>
      <Form.Item name="into" label={t("field.into")} rules={[required]}>
        <Input maxLength={20} />
      </Form.Item>
      <FormProblem command={join} />
      <Button htmlType="submit" loading={join.isPending}>
        {t("deeds.join")}
      </Button>
    </Form>
  );
}

type Closing = { reason: string; openTasks?: string };

function Close({ alert: { number, version, state } }: Props) {
  const { t } = useTranslation(["alerts", "warRoom"]);
  const [form] = Form.useForm<Closing>();
  const required = useRequired();
  const close = useFormCommand(
    form,
    ({ reason, openTasks }: Closing, key) =>
      answer(
        api.POST("/api/alerts/{number}/close", {
          params: { path: { number } },
          headers: once(key),
          body: { seenVersion: version, reason, ...(openTasks?.trim() && { openTasks }) },
        }),
      ),
    useReadAgain(),
  );
  return (
    <Form
      form={form}
      name="close"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => close.mutate(entered)}
    >
      <Form.Item name="reason" label={t("field.reason")} rules={[required]}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="openTasks" label={t("warRoom:closing.openTasks")}>
        <Input maxLength={400} />
      </Form.Item>
      <FormProblem command={close} />
      <Button htmlType="submit" loading={close.isPending}>
        {t(state === "candidate" ? "deeds.dismiss" : "deeds.close")}
      </Button>
    </Form>
  );
}

function useReadAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keys.alerts });
}
