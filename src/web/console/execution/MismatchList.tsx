import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { WordsField } from "../case/deeds/fields/WordsField.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { mismatchesQuery } from "./execution-query.ts";
import type { Mismatch } from "./gateway-order.ts";
import styles from "./OrderFacts.module.css";
import { Pages } from "./Pages.tsx";

/** Where the other side's statement and our record differ; a person finds out why and writes it down. */
export function MismatchList() {
  const { t } = useTranslation("execution");
  const empty = { title: t("empty.mismatch"), help: t("emptyHelp.mismatch"), isDone: true };
  return (
    <Pages query={useInfiniteQuery(mismatchesQuery)} empty={empty}>
      {(mismatch) => <MismatchCard key={mismatch.id} mismatch={mismatch} />}
    </Pages>
  );
}

function MismatchCard({ mismatch }: { mismatch: Mismatch }) {
  const { t } = useTranslation("execution");
  const { lang } = useReader();
  const sum = (money: Mismatch["ours"]) =>
    money ? formatMoney(money.minor, money.currency, lang) : t("nothing");
  return (
    <Card
      title={t(`mismatch.${mismatch.what}`)}
      aside={
        <span>
          {t("foundAt")} <Moment at={mismatch.foundAt} />
        </span>
      }
    >
      <p className={styles.facts}>
        <span>{mismatch.gatewayName}</span>
        <span>{t("ours", { sum: sum(mismatch.ours) })}</span>
        <span>{t("theirs", { sum: sum(mismatch.theirs) })}</span>
        {mismatch.complaintNumber ? (
          <Link to="/complaints/$number" params={{ number: mismatch.complaintNumber }}>
            {mismatch.complaintNumber}
          </Link>
        ) : (
          <span>{mismatch.key}</span>
        )}
      </p>
      <p className={styles.stuck}>{t(`mismatchHelp.${mismatch.what}`)}</p>
      <SettleForm mismatch={mismatch} />
    </Card>
  );
}

function SettleForm({ mismatch: { id } }: { mismatch: Mismatch }) {
  const { t } = useTranslation("execution");
  const [form] = Form.useForm<{ reason: string }>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const settle = useFormCommand(
    form,
    (body: { reason: string }, key) =>
      answer(
        api.POST("/api/gateway-mismatches/{id}/settle", {
          params: { path: { id } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("done"));
      client.invalidateQueries({ queryKey: keys.execution });
    },
  );
  return (
    <Form
      form={form}
      name={`settle.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => settle.mutate(entered)}
    >
      <WordsField name="reason" label={t("explanation")} most={1_000} rows={2} />
      <FormProblem command={settle} />
      <Button htmlType="submit" loading={settle.isPending}>
        {t("settle")}
      </Button>
    </Form>
  );
}
