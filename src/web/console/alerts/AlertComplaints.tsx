import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useRequired } from "../law/use-required.ts";
import { NextClock } from "../parts/NextClock.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./alerts.module.css";
import { type AlertHead, alertComplaintsQuery, type ShownComplaints } from "./alerts-query.ts";

type Props = { alert: AlertHead; mayLead: boolean };

/** The complaints of an alert; those that the rule missed are attached by hand, those it took wrongly are taken out. */
export function AlertComplaints({ alert, mayLead }: Props) {
  const { t } = useTranslation(["alerts", "common"]);
  const [show, setShow] = useState<ShownComplaints>("open");
  const found = useInfiniteQuery(alertComplaintsQuery(alert.number, show));
  return (
    <Card
      title={t("complaints")}
      aside={t("childrenOf", { complaints: alert.complaints, customers: alert.customers })}
    >
      <OneOf
        label={t("complaintsShow.label")}
        value={show}
        onChange={setShow}
        options={(["open", "all"] as const).map((value) => ({ value, label: t(`complaintsShow.${value}`) }))}
      />
      <Loaded query={found} skeleton={<SkeletonRows count={2} height={32} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className={styles.help}>{t(`complaintsNone.${show}`)}</p>;
          return (
            <ul className={styles.children}>
              {rows.map((row) => (
                <li key={row.id} className={styles.child}>
                  <div>
                    <span className={styles.row}>
                      <Link to="/complaints/$number" params={{ number: row.number }}>
                        {row.number} {row.title}
                      </Link>
                      <StateMark state={row.state} />
                    </span>
                    <span className={styles.help}>
                      {row.owner?.name ?? t("noOwner")} · {t(`by.${row.how}`)} <Moment at={row.attachedAt} />
                    </span>
                  </div>
                  {row.nextClock && <NextClock clock={row.nextClock} />}
                  {mayLead && <Detach alert={alert.number} id={row.id} />}
                </li>
              ))}
              {found.hasNextPage && (
                <li>
                  <Button
                    size="small"
                    onClick={() => found.fetchNextPage()}
                    loading={found.isFetchingNextPage}
                  >
                    {t("common:more")}
                  </Button>
                </li>
              )}
            </ul>
          );
        }}
      </Loaded>
      {mayLead && <Attach alert={alert.number} />}
    </Card>
  );
}

function Attach({ alert }: { alert: string }) {
  const { t } = useTranslation("alerts");
  const [form] = Form.useForm<{ complaintNumber: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const attach = useFormCommand(
    form,
    (body: { complaintNumber: string }, key) =>
      answer(
        api.POST("/api/alerts/{number}/complaints", {
          params: { path: { number: alert } },
          headers: once(key),
          body,
        }),
      ),
    () => {
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.alerts });
    },
  );
  return (
    <Form
      form={form}
      name="attach"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => attach.mutate(entered)}
    >
      <Form.Item name="complaintNumber" label={t("attachNumber")} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Button htmlType="submit" loading={attach.isPending}>
        {t("attach")}
      </Button>
      <FormProblem command={attach} />
    </Form>
  );
}

function Detach({ alert, id }: { alert: string; id: string }) {
  const { t } = useTranslation("alerts");
  const [isOpen, setIsOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const detach = useFormCommand(
    form,
    (body: { reason: string }, key) =>
      answer(
        api.POST("/api/alerts/{number}/complaints/{id}/detach", {
          params: { path: { number: alert, id } },
          headers: once(key),
          body,
        }),
      ),
    () => client.invalidateQueries({ queryKey: keys.alerts }),
  );
  if (!isOpen)
    return (
      <Button size="small" type="text" onClick={() => setIsOpen(true)}>
        {t("detach")}
      </Button>
    );
  return (
    <Form
      form={form}
      name={`detach.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => detach.mutate(entered)}
    >
      <Form.Item name="reason" label={t("field.reason")} rules={[required]}>
        <Input maxLength={400} />
      </Form.Item>
      <Button size="small" htmlType="submit" loading={detach.isPending}>
        {t("detach")}
      </Button>
      <FormProblem command={detach} />
    </Form>
  );
}
