import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { StaffField } from "../case/deeds/fields/StaffField.tsx";
import { WordsField } from "../case/deeds/fields/WordsField.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { GatewayOrder, OrderWay } from "./gateway-order.ts";
import styles from "./OrderFacts.module.css";
import { type Entered, sendWay } from "./send-way.ts";

type Props = { number: string; order: GatewayOrder; way: OrderWay; onDone: () => void };

/** What one way out does, in a sentence, and what it needs. */
export function WayForm({ number, order, way, onDone }: Props) {
  const { t } = useTranslation(["execution", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useFormCommand(
    form,
    (entered: Entered, key) => sendWay({ number, id: order.id }, way, entered, key),
    () => {
      message.success(t("done"));
      client.invalidateQueries({ queryKey: keys.execution });
      client.invalidateQueries({ queryKey: keys.complaint(number) });
      onDone();
    },
  );
  const missing = t("common:problem.field.missing");

  return (
    <Form<Entered>
      form={form}
      name={`${way}.${order.id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => send.mutate(entered)}
    >
      <p className={styles.stuck}>{t(`wayHelp.${way}`)}</p>
      {way === "confirm" && (
        <Form.Item
          name="reference"
          label={t("proofNumber")}
          rules={[{ required: true, whitespace: true, message: missing }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
      )}
      {way === "hand_on" && <StaffField name="toStaffId" label={t("toWhom")} />}
      {(way === "confirm" || way === "reverse") && (
        <WordsField name="reason" label={t("reason")} most={1_000} rows={2} />
      )}
      {way === "hand_on" && <WordsField name="words" label={t("handOnWords")} most={1_000} rows={2} />}
      <FormProblem command={send} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" danger={way === "reverse"} loading={send.isPending}>
          {t(`way.${way}`)}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
