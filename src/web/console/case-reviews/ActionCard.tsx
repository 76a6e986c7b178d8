import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay, useMe } from "../use-me.ts";
import styles from "./case-reviews.module.css";
import type { Action } from "./case-reviews-queries.ts";

/** What somebody does by when; whoever looks after it says what proves that it is done. */
export function ActionCard({ action }: { action: Action }) {
  const { t } = useTranslation("caseReviews");
  const me = useMe();
  const may = useMay();
  const { owner, dueAt, doneAt, isLate, proof, what, reviewTitle } = action;
  const mayFinish = doneAt === null && (owner.id === me.id || may("quality.plan"));
  return (
    <Card title={what} aside={owner.name}>
      <p className={isLate ? styles.warn : styles.help}>
        {doneAt ? t("doneAt") : t(isLate ? "late" : "dueAt")} <Moment at={doneAt ?? dueAt} /> · {reviewTitle}
      </p>
      {proof && <p>{proof}</p>}
      {mayFinish && <FinishForm id={action.id} />}
    </Card>
  );
}

function FinishForm({ id }: { id: string }) {
  const { t } = useTranslation("caseReviews");
  const [form] = Form.useForm<{ proof: string }>();
  const required = useRequired();
  const client = useQueryClient();
  const finish = useFormCommand(
    form,
    (body: { proof: string }, key) =>
      answer(
        api.POST("/api/case-review-actions/{id}/finish", {
          params: { path: { id } },
          headers: once(key),
          body,
        }),
      ),
    () => client.invalidateQueries({ queryKey: keys.caseReviews }),
  );
  return (
    <Form form={form} name={`finish.${id}`} layout="vertical" onFinish={(entered) => finish.mutate(entered)}>
      <Form.Item name="proof" label={t("proof")} rules={[required]}>
        <Input maxLength={1_000} />
      </Form.Item>
      <FormProblem command={finish} />
      <Button htmlType="submit" loading={finish.isPending}>
        {t("finish")}
      </Button>
    </Form>
  );
}
