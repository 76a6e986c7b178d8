import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./case-reviews.module.css";
import type { Review } from "./case-reviews-queries.ts";

type Entered = { minutes: string; decisions?: Record<string, string | undefined> };

/** What was said, and what was decided of each case; kept once. */
export function MinutesForm({ read: { review, agenda } }: { read: Review }) {
  const { t } = useTranslation("caseReviews");
  const [form] = Form.useForm<Entered>();
  const required = useRequired();
  const client = useQueryClient();
  const hold = useFormCommand(
    form,
    ({ minutes, decisions = {} }: Entered, key) =>
      answer(
        api.POST("/api/case-reviews/{id}/hold", {
          params: { path: { id: review.id } },
          headers: once(key),
          body: {
            minutes,
            seenVersion: review.version,
            decisions: Object.entries(decisions).flatMap(([itemId, decision]) =>
              decision?.trim() ? [{ itemId, decision }] : [],
            ),
          },
        }),
      ),
    () => client.invalidateQueries({ queryKey: keys.caseReviews }),
  );
  return (
    <Card title={t("minutes")}>
      <p className={styles.help}>{t("minutesHelp")}</p>
      <Form form={form} name="minutes" layout="vertical" onFinish={(entered) => hold.mutate(entered)}>
        {agenda.map((item, index) => (
          <Form.Item
            key={item.id}
            name={["decisions", item.id]}
            label={t("decisionOn", { number: index + 1, complaint: item.complaintNumber ?? "" })}
          >
            <Input maxLength={1_000} />
          </Form.Item>
        ))}
        <Form.Item name="minutes" label={t("minutes")} rules={[required]}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={8_000} />
        </Form.Item>
        <FormProblem command={hold} />
        <Button type="primary" htmlType="submit" loading={hold.isPending}>
          {t("hold")}
        </Button>
      </Form>
    </Card>
  );
}
