import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../../api.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { keys } from "../../keys.ts";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { WordsField } from "../deeds/fields/WordsField.tsx";

type Entered = { line: number; reason: string };

/** Which goods go off sale, and why. */
export function DelistForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["execution", "common"]);
  const { number, order, orderLine } = useCase().view;
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const delist = useFormCommand(
    form,
    (body: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/delist", {
          params: { path: { number } },
          body,
          headers: once(key),
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.complaint(number) });
      onDone();
    },
  );
  const items = order?.items ?? [];
  return (
    <Form<Entered>
      form={form}
      name="delist"
      layout="vertical"
      requiredMark={false}
      initialValues={{ line: orderLine ?? items[0]?.line }}
      onFinish={(entered) => delist.mutate(entered)}
    >
      <Form.Item
        name="line"
        label={t("delistLine")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Select options={items.map(({ line, name }) => ({ value: line, label: name }))} />
      </Form.Item>
      <WordsField name="reason" label={t("delistReason")} hint={t("delistHint")} most={1_000} rows={2} />
      <FormProblem command={delist} />
      <div style={{ display: "flex", gap: 8 }}>
        <Button type="primary" danger htmlType="submit" loading={delist.isPending}>
          {t("delist")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
