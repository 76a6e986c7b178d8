import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { api, once } from "../../api.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "./CaseFile.module.css";

type Props = { deed: "dispute" | "review"; signal: components["schemas"]["AbuseSignal"] };
type Choice = "customer" | "staff" | "upheld" | "dismissed";

const choicesOf = { dispute: ["customer", "staff"], review: ["upheld", "dismissed"] } as const;

/** Words against a signal, for the customer or as a colleague; or another person's word on them. */
export function SignalForm({ deed, signal }: Props) {
  const { t } = useTranslation(["case", "common"]);
  const { number } = useCase().view;
  const client = useQueryClient();
  const [form] = Form.useForm<{ words: string }>();
  const send = useFormCommand(
    form,
    (entered: { words: string; choice: Choice }, key) =>
      deed === "dispute"
        ? api.POST("/api/complaints/{number}/abuse-signals/dispute", {
            params: { path: { number } },
            headers: once(key),
            body: { signal: signal.name, raisedFor: entered.choice as "customer", words: entered.words },
          })
        : api.POST("/api/complaints/{number}/signal-objections/{id}/review", {
            params: { path: { number, id: signal.objection!.id } },
            headers: once(key),
            body: { verdict: entered.choice as "upheld", words: entered.words },
          }),
    () => readAgain(client, number),
  );
  const submit = async (choice: Choice) => send.mutate({ ...(await form.validateFields()), choice });
  return (
    <details>
      <summary className={styles.quiet}>{t(`signal.${deed}`)}</summary>
      <Form form={form} layout="vertical" requiredMark={false}>
        <FormProblem command={send} />
        <Form.Item
          name="words"
          label={t("form.reason")}
          rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
        >
          <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <div className={styles.buttons}>
          {choicesOf[deed].map((choice) => (
            <Button key={choice} size="small" loading={send.isPending} onClick={() => submit(choice)}>
              {t(`signal.choice.${choice}`)}
            </Button>
          ))}
        </div>
      </Form>
    </details>
  );
}
