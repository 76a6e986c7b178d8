import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useInLang } from "../use-in-lang.ts";
import { BothWords } from "./BothWords.tsx";
import { courseOf, type EnteredCourse, enteredCourse } from "./course-entry.ts";
import { LessonsFields } from "./LessonsFields.tsx";
import styles from "./Training.module.css";
import { type KnownCourse, quizzesQuery } from "./training-queries.ts";

/** A new version of a course; who is on an earlier one finishes that. */
export function CourseEditor({ known, onDone }: { known: KnownCourse; onDone: () => void }) {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const [form] = Form.useForm<EnteredCourse>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const quizzes = useQuery(quizzesQuery).data?.rows ?? [];
  const save = useFormCommand(
    form,
    (entered: EnteredCourse, key) =>
      answer(
        api.POST("/api/courses", {
          headers: once(key),
          body: {
            course: courseOf({ ...entered, code: entered.code || known.course.code }),
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
    <Form<EnteredCourse>
      form={form}
      name="course"
      layout="vertical"
      requiredMark={false}
      initialValues={enteredCourse(known)}
      onFinish={(entered) => save.mutate(entered)}
    >
      {known.course.code === "" && (
        <Form.Item
          name="code"
          label={t("code")}
          extra={t("codeHelp")}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9_-]{1,39}$/, message: t("codeHelp") }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <BothWords name={["title"]} label={t("courseTitle")} most={80} />
      <BothWords name={["about"]} label={t("courseAbout")} most={600} isLong />
      <Form.Item name="quizCode" label={t("endQuiz")}>
        <Select
          allowClear
          placeholder={t("noQuiz")}
          options={quizzes
            .filter(({ isUsed }) => isUsed)
            .map(({ quiz }) => ({ value: quiz.code, label: inLang(quiz.title) }))}
        />
      </Form.Item>
      <LessonsFields />
      <Form.Item name="isUsed" label={t("isUsed")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <FormProblem command={save} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("saveVersion")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
