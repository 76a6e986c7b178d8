import { useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { parseMoney } from "../../../shared/money.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./authority.module.css";
import { budgetsQuery } from "./authority-queries.ts";
import { MoneyField } from "./MoneyField.tsx";

type Props = { budget: components["schemas"]["GoodwillBudget"]; onDone: () => void };

/** A new limit for a budget; never below what is used. */
export function ChangeBudget({ budget, onDone }: Props) {
  const { t } = useTranslation(["authority", "common"]);
  const [form] = Form.useForm<{ limit: string }>();
  const client = useQueryClient();
  const change = useFormCommand(
    form,
    ({ limit }: { limit: string }, key) =>
      answer(
        api.POST("/api/goodwill-budgets/{id}", {
          params: { path: { id: budget.id } },
          body: { version: budget.version, limitMinor: parseMoney(limit, budget.limit.currency)!.minor },
          headers: once(key),
        }),
      ),
    (budgets) => {
      client.setQueryData(budgetsQuery.queryKey, budgets);
      onDone();
    },
  );
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ limit: String(budget.limit.minor / 100) }}
      onFinish={(entered) => change.mutate(entered)}
    >
      <FormProblem command={change} />
      <MoneyField name="limit" label={t("limitIn", { currency: budget.limit.currency })} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("common:save")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
