import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { parseMoney } from "../../../shared/money.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./authority.module.css";
import { MoneyField } from "./MoneyField.tsx";

type Props = { grade: components["schemas"]["Grade"]; onDone: () => void };
type Entered = { day?: string; customer?: string; customerDays: number };

/** The two sums of one grade; empty means no such bound. */
export function AllowanceForm({ grade, onDone }: Props) {
  const { t, i18n } = useTranslation(["authority", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { currency } = useMe().house;
  const minor = (text?: string) => (text?.trim() ? parseMoney(text, currency)!.minor : null);
  const typed = (amount: number | null) => (amount === null ? "" : String(amount / 100));
  const change = useFormCommand(
    form,
    ({ day, customer, customerDays }: Entered, key) =>
      answer(
        api.POST("/api/grades/{code}/allowance", {
          params: { path: { code: grade.code } },
          body: { dayMinor: minor(day), customerMinor: minor(customer), customerDays },
          headers: once(key),
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: keys.house });
      onDone();
    },
  );
  const { dayMinor, customerMinor, customerDays } = grade.allowance;
  return (
    <Form
      form={form}
      className={styles.add}
      layout="vertical"
      requiredMark={false}
      initialValues={{ day: typed(dayMinor), customer: typed(customerMinor), customerDays }}
      onFinish={(entered) => change.mutate(entered)}
    >
      <h3>{i18n.language === "en" ? grade.nameEn : grade.nameZh}</h3>
      <FormProblem command={change} />
      <div className={styles.row}>
        <MoneyField isOptional name="day" label={`${t("perDay")}（${currency}）`} />
        <MoneyField isOptional name="customer" label={`${t("perCustomer")}（${currency}）`} />
        <Form.Item name="customerDays" label={t("days")} rules={[{ required: true }]}>
          <InputNumber min={1} max={3650} />
        </Form.Item>
      </div>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("common:save")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
