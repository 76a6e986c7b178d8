import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { paths } from "../../../shared/api/schema.gen.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./alerts.module.css";
import { type Level, levels } from "./alerts-query.ts";

type Body = paths["/api/alerts"]["post"]["requestBody"]["content"]["application/json"];

/** What each kind of object is named by. */
const parts = {
  batch: ["sku", "batch"],
  sku: ["sku"],
  supplier: ["supplier"],
  warehouse: ["warehouse"],
  carrier_region: ["carrier", "province"],
  campaign: ["campaign"],
  topic: ["words"],
} as const;
type Kind = keyof typeof parts;
type Part = (typeof parts)[Kind][number];

type Entered = { title: string; summary?: string; level: Level; kind: Kind; isDrill?: boolean } & Partial<
  Record<Part, string>
>;

/** Raises an alert by hand, as a candidate. */
export function RaiseForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("alerts");
  const [form] = Form.useForm<Entered>();
  const kind = Form.useWatch("kind", form) ?? "batch";
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate();
  const raise = useFormCommand(
    form,
    (entered: Entered, key) => answer(api.POST("/api/alerts", { headers: once(key), body: bodyOf(entered) })),
    ({ number }) => {
      client.invalidateQueries({ queryKey: keys.alerts });
      onDone();
      navigate({ to: "/alerts/$number", params: { number } });
    },
  );
  return (
    <Form<Entered>
      form={form}
      name="alert"
      layout="vertical"
      requiredMark={false}
      initialValues={{ level: "yellow", kind: "batch" }}
      onFinish={(entered) => raise.mutate(entered)}
    >
      <Form.Item name="title" label={t("field.title")} rules={[required]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="summary" label={t("field.summary")}>
        <Input.TextArea maxLength={1_000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="level" label={t("field.level")}>
          <Select options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Form.Item>
        <Form.Item name="kind" label={t("field.kind")}>
          <Select
            options={(Object.keys(parts) as Kind[]).map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        {parts[kind].map((part) => (
          <Form.Item key={part} name={part} label={t(`field.${part}`)} rules={[required]}>
            <Input maxLength={120} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="isDrill" valuePropName="checked">
        <Checkbox>{t("field.isDrill")}</Checkbox>
      </Form.Item>
      <FormProblem command={raise} />
      <Button type="primary" htmlType="submit" loading={raise.isPending}>
        {t("raise")}
      </Button>
    </Form>
  );
}

function bodyOf({ title, summary, level, kind, isDrill, ...named }: Entered): Body {
  const subject =
    kind === "topic"
      ? { words: (named.words ?? "").split(/\s+/).filter(Boolean).slice(0, 10) }
      : Object.fromEntries(parts[kind].map((part) => [part, named[part] ?? ""]));
  return {
    title,
    ...(summary?.trim() && { summary }),
    level,
    scope: [{ kind, subject }] as Body["scope"],
    isDrill: isDrill ?? false,
  };
}
