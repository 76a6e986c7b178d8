import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Coaching.module.css";
import { teachingQuery } from "./coaching-queries.ts";
import { lessonKinds } from "./start-entry.ts";

/** What is to be learnt: words of one's own, a page of this house, or a course. */
export function LessonFields() {
  const { t } = useTranslation(["coaching", "common"]);
  const inLang = useInLang();
  const kind = Form.useWatch("lessonKind");
  const courses = useQuery(teachingQuery).data?.courses ?? [];
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <fieldset className={styles.fields}>
      <legend>{t("lesson")}</legend>
      <div className={styles.pair}>
        <Form.Item name="lessonKind" label={t("lessonKindLabel")} rules={required}>
          <Select options={lessonKinds.map((value) => ({ value, label: t(`lessonKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="lessonTitle" label={t("lessonTitle")} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
      {kind === "course" ? (
        <Form.Item name="courseCode" label={t("course")} rules={required}>
          <Select options={courses.map(({ code, title }) => ({ value: code, label: inLang(title) }))} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="lessonBody" label={t("lessonBody")} extra={t("lessonBodyHelp")}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={8_000} />
          </Form.Item>
          <Form.Item name="lessonPath" label={t("lessonPath")} extra={t("lessonPathHelp")}>
            <Input maxLength={200} placeholder="/law/articles" />
          </Form.Item>
        </>
      )}
    </fieldset>
  );
}
