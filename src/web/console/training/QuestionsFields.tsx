import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { BothWords } from "./BothWords.tsx";
import { emptyQuestion } from "./quiz-entry.ts";
import styles from "./Training.module.css";

const kinds = ["single", "multiple", "order", "true_false", "case"] as const;

/** The bank: each question with its options, one to a line. */
export function QuestionsFields() {
  const { t } = useTranslation("training");
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ name, key }) => (
            <fieldset key={key} className={styles.fields}>
              <legend>{t("questionAt", { position: name + 1 })}</legend>
              <div className={styles.pair}>
                <Form.Item name={[name, "kind"]} label={t("kindLabel")}>
                  <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, "points"]} label={t("pointsLabel")}>
                  <InputNumber min={1} max={100} precision={0} />
                </Form.Item>
              </div>
              <BothWords name={[name, "asked"]} label={t("asked")} most={500} />
              <Story name={name} />
              <Form.Item name={[name, "lines"]} label={t("options")} extra={t("optionsHelp")}>
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
              </Form.Item>
              <BothWords name={[name, "explanation"]} label={t("explanation")} most={1_000} />
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t("removeQuestion")}
                </Button>
              )}
            </fieldset>
          ))}
          <Button type="dashed" onClick={() => add(emptyQuestion)} className={styles.add}>
            {t("addQuestion")}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Story({ name }: { name: number }) {
  const { t } = useTranslation("training");
  const kind = Form.useWatch(["questions", name, "kind"]);
  if (kind !== "case") return null;
  return (
    <div className={styles.pair}>
      {(["storyZh", "storyEn"] as const).map((field) => (
        <Form.Item
          key={field}
          name={[name, field]}
          label={t(`inLang.${field === "storyZh" ? "zh" : "en"}`, { label: t("story") })}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
        </Form.Item>
      ))}
    </div>
  );
}
