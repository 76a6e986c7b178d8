import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useInLang } from "../use-in-lang.ts";
import { BothWords } from "./BothWords.tsx";
import styles from "./Training.module.css";
import { coursesQuery, type KnownMark, quizzesQuery } from "./training-queries.ts";

type Entered = Omit<KnownMark["mark"], "code" | "courseCode"> & { courseCode?: string } & KnownMark["need"];
const severities = ["low", "normal", "high", "critical"] as const;

/** How a mark is earned, and which cases ask for it from now on. */
export function MarkEditor({ known, onDone }: { known: KnownMark; onDone: () => void }) {
  const { t } = useTranslation(["training", "terms", "common"]);
  const inLang = useInLang();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const courses = useQuery(coursesQuery).data?.rows ?? [];
  const quizzes = useQuery(quizzesQuery).data?.rows ?? [];
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  const save = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(api.POST("/api/marks", { headers: once(key), body: savedOf(known, entered) })),
    () => {
      message.success(t("common:saved"));
      client.invalidateQueries({ queryKey: keys.training });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name="mark"
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...known.mark, courseCode: known.mark.courseCode ?? undefined, ...known.need }}
      onFinish={(entered) => save.mutate(entered)}
    >
      <BothWords name={["title"]} label={t("markTitle")} most={60} />
      <div className={styles.pair}>
        <Form.Item name="courseCode" label={t("course")}>
          <Select
            allowClear
            placeholder={t("noCourse")}
            options={courses.map(({ course }) => ({ value: course.code, label: inLang(course.title) }))}
          />
        </Form.Item>
        <Form.Item name="quizCode" label={t("quiz")} rules={required}>
          <Select options={quizzes.map(({ quiz }) => ({ value: quiz.code, label: inLang(quiz.title) }))} />
        </Form.Item>
        <Form.Item name="validDays" label={t("validDaysLabel")} rules={required}>
          <InputNumber min={1} max={1_825} precision={0} />
        </Form.Item>
        <Form.Item name="needsSignature" label={t("signatureLabel")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      <fieldset className={styles.fields}>
        <legend>{t("needTitle")}</legend>
        <p className={styles.quiet}>{t("needHelp")}</p>
        <Form.Item name="severities" label={t("severities")}>
          <Select
            mode="multiple"
            options={severities.map((value) => ({ value, label: t(`terms:severity.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="categories" label={t("categories")}>
          <Select
            mode="multiple"
            options={categories.map((each) => ({ value: each.code, label: inLang(each) }))}
          />
        </Form.Item>
        <Form.Item name="forRegulator" label={t("regulator")} valuePropName="checked">
          <Switch />
        </Form.Item>
      </fieldset>
      <FormProblem command={save} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("publishMark")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}

function savedOf(known: KnownMark, entered: Entered) {
  const { severities: grave, categories, forRegulator, courseCode, ...mark } = entered;
  return {
    mark: { ...mark, code: known.mark.code, courseCode: courseCode ?? null },
    need: { severities: grave, categories, forRegulator },
    seenVersion: known.version,
  };
}
