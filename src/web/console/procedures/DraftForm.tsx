import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { states } from "../../../shared/complaint-steps.ts";
import { eventsZh } from "../../../shared/event-words.zh.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./procedures.module.css";
import type { Content, Procedure } from "./procedures-queries.ts";

type Entered = { content: Content; changeWords?: string };
type Props = { code: string; procedure?: Procedure; isFolded?: boolean; onDone?: () => void };

/** The next version, in both languages. */
export function DraftForm({ code, procedure, isFolded, onDone }: Props) {
  const { t } = useTranslation(["procedures", "terms"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const lang = useReader().lang === "en" ? "en" : "zh";
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  const required = useRequired();
  const draft = procedure?.draft;
  const save = useFormCommand(
    form,
    ({ content, changeWords }: Entered, key) =>
      answer(
        api.POST("/api/procedures/{code}/draft", {
          params: { path: { code } },
          headers: once(key),
          body: { content, changeWords: changeWords?.trim() || null, seenRevision: draft?.revision ?? 0 },
        }),
      ),
    () => {
      message.success(t("saved"));
      client.invalidateQueries({ queryKey: keys.procedures });
      onDone?.();
    },
  );
  const text = (name: keyof Content, most: number) => (
    <Form.Item name={["content", name]} label={t(`field.${name as "zh"}`)} rules={[required]}>
      <Input maxLength={most} />
    </Form.Item>
  );
  const body = (
    <Form<Entered>
      form={form}
      name={`procedure.${code}`}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        content: draft?.content ??
          procedure?.content ?? { categories: [], states: [], steps: [{ zh: "", en: "" }] },
        changeWords: draft?.changeWords ?? "",
      }}
      onFinish={(entered) => save.mutate(entered)}
    >
      {text("zh", 60)}
      {text("en", 120)}
      {text("aimZh", 300)}
      {text("aimEn", 400)}
      <Form.Item name={["content", "categories"]} label={t("field.categories")}>
        <Select
          mode="multiple"
          placeholder={t("any")}
          options={categories.map((category) => ({ value: category.code, label: category[lang] }))}
        />
      </Form.Item>
      <Form.Item name={["content", "states"]} label={t("field.states")}>
        <Select
          mode="multiple"
          placeholder={t("any")}
          options={states.map((value) => ({ value, label: t(`terms:state.${value}`) }))}
        />
      </Form.Item>
      <StepFields />
      <Form.Item name="changeWords" label={t("changeWords")}>
        <Input maxLength={400} />
      </Form.Item>
      <FormProblem command={save} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("saveDraft")}
      </Button>
    </Form>
  );
  if (!isFolded) return body;
  return (
    <details className={styles.folded}>
      <summary>{t(draft ? "goOn" : "newVersion")}</summary>
      {body}
    </details>
  );
}

const events = Object.keys(eventsZh) as (keyof typeof eventsZh)[];

function StepFields() {
  const { t } = useTranslation(["procedures", "case"]);
  const required = useRequired();
  return (
    <Form.List name={["content", "steps"]}>
      {(fields, { add, remove, move }) => (
        <fieldset className={styles.stepFields}>
          <legend>{t("steps")}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.stepField}>
              <Form.Item name={[name, "zh"]} label={t("stepZh", { number: name + 1 })} rules={[required]}>
                <Input.TextArea autoSize maxLength={400} />
              </Form.Item>
              <Form.Item name={[name, "en"]} label={t("stepEn", { number: name + 1 })} rules={[required]}>
                <Input.TextArea autoSize maxLength={600} />
              </Form.Item>
              <Form.Item name={[name, "events"]} label={t("stepEvents")} extra={t("stepEventsHelp")}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: "label" }}
                  options={events.map((value) => ({ value, label: t(`case:event.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[name, "isOptional"]} valuePropName="checked">
                <Checkbox>{t("stepOptional")}</Checkbox>
              </Form.Item>
              <div className={styles.buttons}>
                <Button size="small" disabled={name === 0} onClick={() => move(name, name - 1)}>
                  {t("up")}
                </Button>
                <Button size="small" disabled={fields.length === 1} onClick={() => remove(name)}>
                  {t("remove")}
                </Button>
              </div>
            </div>
          ))}
          <Button onClick={() => add({ zh: "", en: "" })}>{t("addStep")}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
