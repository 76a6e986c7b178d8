import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import styles from "../parts/judgement/judgement.module.css";
import { useFormCommand } from "../use-form-command.ts";
import { occasionsQuery } from "./model-cases-query.ts";

const sources = ["evaluation", "inspection", "customer", "colleague"] as const;
type Entered = {
  complaintNumber: string;
  source: (typeof sources)[number];
  words: string;
  isPublic: boolean;
};

/** Praises a colleague; the customers' own good words stand ready to be passed on. */
export function PraiseDesk() {
  const { t } = useTranslation(["modelCases", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const occasions = useInfiniteQuery(occasionsQuery);
  const give = useFormCommand(
    form,
    (body: Entered, key) => answer(api.POST("/api/praises", { body, headers: once(key) })),
    () => {
      message.success(t("praise.done"));
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.praises });
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Card title={t("praise.give")}>
      <Form<Entered>
        form={form}
        name="praise"
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: "evaluation", isPublic: true }}
        onFinish={(entered) => give.mutate(entered)}
      >
        <Form.Item name="complaintNumber" label={t("nominate.number")} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="source" label={t("praise.from")}>
          <Select
            options={sources.map((source) => ({ value: source, label: t(`praise.source.${source}`) }))}
          />
        </Form.Item>
        <Form.Item name="words" label={t("praise.words")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1_000} />
        </Form.Item>
        <Form.Item name="isPublic" valuePropName="checked">
          <Checkbox>{t("praise.public")}</Checkbox>
        </Form.Item>
        <FormProblem command={give} />
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {t("praise.send")}
        </Button>
      </Form>
      <Occasions
        rows={occasions.data?.pages.flatMap(({ rows }) => rows) ?? []}
        onChoose={(complaintNumber) => form.setFieldsValue({ complaintNumber, source: "customer" })}
      />
    </Card>
  );
}

type Occasion = { complaintNumber: string; staff: { name: string }; customerWords: string };

function Occasions({ rows, onChoose }: { rows: Occasion[]; onChoose: (number: string) => void }) {
  const { t } = useTranslation("modelCases");
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.section}>{t("praise.occasions")}</h3>
      <ul className={styles.criteria}>
        {rows.map(({ complaintNumber, staff, customerWords }) => (
          <li key={complaintNumber} className={styles.criterion}>
            <div className={styles.line}>
              <strong>{staff.name}</strong>
              <Button size="small" onClick={() => onChoose(complaintNumber)}>
                {t("praise.passOn")}
              </Button>
            </div>
            <blockquote className={styles.words}>“{customerWords}”</blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}
