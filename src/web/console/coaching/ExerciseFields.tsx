import { useQuery } from "@tanstack/react-query";
import { Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Coaching.module.css";
import { teachingQuery } from "./coaching-queries.ts";

/** How the colleague shows that it was understood. */
export function ExerciseFields() {
  const { t } = useTranslation(["coaching", "common"]);
  const inLang = useInLang();
  const kind = Form.useWatch("exerciseKind");
  const quizzes = useQuery(teachingQuery).data?.quizzes ?? [];
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <fieldset className={styles.fields}>
      <legend>{t("exercise")}</legend>
      <Form.Item name="exerciseKind" label={t("exerciseKindLabel")}>
        <Radio.Group
          options={(["written", "quiz"] as const).map((value) => ({
            value,
            label: t(`exerciseKind.${value}`),
          }))}
        />
      </Form.Item>
      {kind === "quiz" ? (
        <Form.Item name="quizCode" label={t("quiz")} rules={required}>
          <Select options={quizzes.map(({ code, title }) => ({ value: code, label: inLang(title) }))} />
        </Form.Item>
      ) : (
        <Form.Item name="exerciseWords" label={t("exerciseWords")} rules={required}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2_000}
            placeholder={t("exerciseWordsHint")}
          />
        </Form.Item>
      )}
    </fieldset>
  );
}
