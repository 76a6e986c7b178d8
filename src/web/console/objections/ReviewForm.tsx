import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./ObjectionCard.module.css";
import type { ObjectionRow } from "./objections-query.ts";

type Outcome = "upheld" | "changed";
type Entered = { words: string; outcome: Outcome };

/** Uphold or change, always with reasons that the customer reads. */
export function ReviewForm({ objection: { id, complaintNumber: number } }: { objection: ObjectionRow }) {
  const { t } = useTranslation(["objections", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const decide = useFormCommand(
    form,
    (body: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/objections/{id}/decide", {
          params: { path: { number, id } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("done"));
      client.invalidateQueries({ queryKey: keys.objections });
      client.invalidateQueries({ queryKey: keys.complaint(number) });
    },
  );
  const submit = (outcome: Outcome) => {
    form.setFieldValue("outcome", outcome);
    form.submit();
  };

  return (
    <Form<Entered>
      form={form}
      name={`review.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => decide.mutate(entered)}
    >
      <Form.Item name="outcome" hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name="words"
        label={t("reasons")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <FormProblem command={decide} />
      <div className={styles.buttons}>
        <Button type="primary" loading={decide.isPending} onClick={() => submit("upheld")}>
          {t("uphold")}
        </Button>
        <Button disabled={decide.isPending} onClick={() => submit("changed")}>
          {t("change")}
        </Button>
      </div>
    </Form>
  );
}
