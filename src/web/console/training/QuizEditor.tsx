import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { BothWords } from "./BothWords.tsx";
import { QuestionsFields } from "./QuestionsFields.tsx";
import { QuizProblems } from "./QuizProblems.tsx";
import { type EnteredQuiz, enteredQuiz, quizOf } from "./quiz-entry.ts";
import styles from "./Training.module.css";
import type { KnownQuiz } from "./training-queries.ts";

const terms = [
  { name: "draws", most: 100 },
  { name: "passPoints", most: 10_000 },
  { name: "minutes", most: 240 },
  { name: "attempts", most: 20 },
] as const;

/** A new version of a quiz; attempts under way finish the one they drew from. */
export function QuizEditor({ known, onDone }: { known: KnownQuiz; onDone: () => void }) {
  const { t } = useTranslation(["training", "common"]);
  const [form] = Form.useForm<EnteredQuiz>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useFormCommand(
    form,
    (entered: EnteredQuiz, key) =>
      answer(
        api.POST("/api/quizzes", {
          headers: once(key),
          body: {
            quiz: quizOf({ ...entered, code: entered.code || known.quiz.code }),
            isUsed: entered.isUsed,
            seenVersion: known.version,
          },
        }),
      ),
    () => {
      message.success(t("common:saved"));
      client.invalidateQueries({ queryKey: keys.training });
      onDone();
    },
  );
  return (
    <Form<EnteredQuiz>
      form={form}
      name="quiz"
      layout="vertical"
      requiredMark={false}
      initialValues={enteredQuiz(known)}
      onFinish={(entered) => save.mutate(entered)}
    >
      {known.quiz.code === "" && (
        <Form.Item
          name="code"
          label={t("code")}
          extra={t("codeHelp")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_-]{1,39}$/, message: t("codeHelp") }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <BothWords name={["title"]} label={t("quizTitle")} most={80} />
      <div className={styles.quarters}>
        {terms.map(({ name, most }) => (
          <Form.Item key={name} name={name} label={t(`terms.${name}`)}>
            <InputNumber min={1} max={most} precision={0} />
          </Form.Item>
        ))}
      </div>
      <QuestionsFields />
      <Form.Item name="isUsed" label={t("isUsed")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <QuizProblems fields={save.error?.fields ?? []} />
      <FormProblem command={{ error: save.error }} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("saveVersion")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
