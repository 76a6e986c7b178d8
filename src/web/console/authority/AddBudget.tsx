import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/money.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./authority.module.css";
import { budgetsQuery } from "./authority-queries.ts";
import { MoneyField } from "./MoneyField.tsx";

type Entered = { shopId: string; startsOn: string; endsOn: string; limit: string };

/** A shop, a period, a sum. */
export function AddBudget() {
  const { t } = useTranslation(["authority", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { currency } = useMe().house;
  const shops = useQuery(houseQuery).data?.shops ?? [];
  const required = { required: true, message: t("common:problem.field.missing") };
  const add = useFormCommand(
    form,
    ({ limit, ...period }: Entered, key) =>
      answer(
        api.POST("/api/goodwill-budgets", {
          body: { ...period, limitMinor: parseMoney(limit, currency)!.minor },
          headers: once(key),
        }),
      ),
    (budgets) => {
      client.setQueryData(budgetsQuery.queryKey, budgets);
      form.resetFields();
      message.success(t("budgetAdded"));
    },
  );
  return (
    <details className={styles.add}>
      <summary>{t("addBudget")}</summary>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => add.mutate(entered)}>
        <FormProblem command={add} />
        <div className={styles.row}>
          <Form.Item name="shopId" label={t("shop")} rules={[required]}>
            <Select
              style={{ width: 220 }}
              options={shops.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="startsOn" label={t("from")} rules={[required]}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="endsOn" label={t("until")} rules={[required]}>
            <Input type="date" />
          </Form.Item>
          <MoneyField name="limit" label={t("limitIn", { currency })} />
        </div>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t("addBudget")}
        </Button>
      </Form>
    </details>
  );
}
