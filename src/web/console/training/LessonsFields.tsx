import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { Prose } from "../parts/Prose.tsx";
import { BothWords } from "./BothWords.tsx";
import { readLinks } from "./course-entry.ts";
import styles from "./Training.module.css";

const words = { zh: "", en: "" };

/** The lessons of a course, each with a view of how it will be read. */
export function LessonsFields() {
  const { t } = useTranslation("training");
  return (
    <Form.List name="lessons">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ name, key }) => (
            <fieldset key={key} className={styles.fields}>
              <legend>{t("lessonAt", { position: name + 1 })}</legend>
              <BothWords name={[name, "title"]} label={t("lessonTitle")} most={80} />
              <BothWords name={[name, "body"]} label={t("lessonBody")} most={8_000} isLong />
              <Form.Item
                name={[name, "links"]}
                label={t("links")}
                extra={t("linksHelp")}
                rules={[
                  {
                    validator: async (_, text?: string) => {
                      if (!readLinks(text)) throw new Error(t("badLinks"));
                    },
                  },
                ]}
              >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
              </Form.Item>
              <Preview name={name} />
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t("removeLesson")}
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            type="dashed"
            onClick={() => add({ title: words, body: words, links: "" })}
            className={styles.add}
          >
            {t("addLesson")}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Preview({ name }: { name: number }) {
  const { t } = useTranslation("training");
  const { lang } = useReader();
  const text: string = Form.useWatch(["lessons", name, "body", lang === "en" ? "en" : "zh"]) ?? "";
  if (text.trim() === "") return null;
  return (
    <details className={styles.preview}>
      <summary>{t("preview")}</summary>
      <Prose text={text} />
    </details>
  );
}
