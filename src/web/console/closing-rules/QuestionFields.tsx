import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./ClosingRules.module.css";
import { readChoices } from "./survey-form-entry.ts";

const mostQuestions = 4;

/** The form's own questions, each with a few answers, one to a line in both languages. */
export function QuestionFields() {
  const { t } = useTranslation(["closingRules", "common"]);
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ name, key }) => (
            <fieldset key={key} className={styles.question}>
              <legend>{t("question.title", { position: name + 1 })}</legend>
              <div className={styles.pair}>
                <Form.Item name={[name, "zh"]} label={t("question.zh")} rules={required}>
                  <Input maxLength={120} />
                </Form.Item>
                <Form.Item name={[name, "en"]} label={t("question.en")} rules={required}>
                  <Input maxLength={120} />
                </Form.Item>
              </div>
              <Form.Item
                name={[name, "choices"]}
                label={t("question.choices")}
                rules={[
                  { validator: (_, text?: string) => refuseBadChoices(text, t("question.badChoices")) },
                ]}
              >
                <Input.TextArea autoSize={{ minRows: 3 }} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {t("question.remove")}
              </Button>
            </fieldset>
          ))}
          {fields.length < mostQuestions && (
            <Button type="dashed" onClick={() => add({ code: "", zh: "", en: "", choices: "" })}>
              {t("question.add")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

async function refuseBadChoices(text: string | undefined, message: string): Promise<void> {
  if (!readChoices(text ?? "")) throw new Error(message);
}
