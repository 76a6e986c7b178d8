import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { Progress } from "../parts/Progress.tsx";
import { useInLang } from "../use-in-lang.ts";
import { AssignForm } from "./AssignForm.tsx";
import { CourseEditor } from "./CourseEditor.tsx";
import { emptyCourse } from "./course-entry.ts";
import styles from "./Training.module.css";
import { coursesQuery, type KnownCourse } from "./training-queries.ts";

type Opened = { what: "edit" | "assign"; known: KnownCourse };

/** The house's courses, and how far people are with them. */
export function CoursesTab() {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const courses = useQuery(coursesQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <div>
        <Button type="primary" onClick={() => setOpened({ what: "edit", known: emptyCourse })}>
          {t("newCourse")}
        </Button>
      </div>
      <Loaded query={courses} skeleton={<SkeletonRows count={4} height={110} label={t("common:loading")} />}>
        {({ rows }) => (
          <div className={styles.grid}>
            {rows.map((known) => (
              <CourseCard
                key={known.course.code}
                known={known}
                onOpen={(what) => setOpened({ what, known })}
              />
            ))}
          </div>
        )}
      </Loaded>
      <Drawer
        title={opened && (inLang(opened.known.course.title) || t("newCourse"))}
        open={opened !== null}
        onClose={close}
        size="large"
        destroyOnHidden
      >
        {opened?.what === "edit" && <CourseEditor known={opened.known} onDone={close} />}
        {opened?.what === "assign" && <AssignForm course={opened.known.course} onDone={close} />}
      </Drawer>
    </>
  );
}

function CourseCard({ known, onOpen }: { known: KnownCourse; onOpen: (what: Opened["what"]) => void }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const { course, version, isOwn, isUsed, assigned, completed, late } = known;
  return (
    <Card
      title={inLang(course.title)}
      aside={
        <>
          {!isUsed && <Tag tone="at-risk">{t("unused")}</Tag>}
          <Tag>{isOwn ? t("own", { version }) : t("given")}</Tag>
        </>
      }
    >
      <p className={styles.about}>{inLang(course.about)}</p>
      <p className={styles.quiet}>
        {t("lessonCount", { count: course.lessons.length })}
        {course.quizCode && ` · ${t("withQuiz")}`}
      </p>
      {assigned > 0 && (
        <Progress
          done={completed}
          of={assigned}
          label={t("progress", { completed, assigned }) + (late > 0 ? ` · ${t("lateCount", { late })}` : "")}
        />
      )}
      <div className={styles.buttons}>
        {isUsed && <Button onClick={() => onOpen("assign")}>{t("assign")}</Button>}
        <Button onClick={() => onOpen("edit")}>{t("edit")}</Button>
      </div>
    </Card>
  );
}
