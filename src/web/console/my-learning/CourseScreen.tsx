import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useInLang } from "../use-in-lang.ts";
import { CourseQuiz } from "./CourseQuiz.tsx";
import styles from "./Learning.module.css";
import { LessonSheet } from "./LessonSheet.tsx";
import { type MyCourse, myCourseQuery } from "./learning-queries.ts";

const route = getRouteApi("/inside/my-learning/courses/$id");

/** A course: its lessons one after the other, then its quiz. */
export function CourseScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation(["learning", "common"]);
  const course = useQuery(myCourseQuery(id));
  return (
    <Loaded query={course} skeleton={<SkeletonRows count={3} height={120} label={t("common:loading")} />}>
      {(known) => <Course course={known} />}
    </Loaded>
  );
}

function Course({ course: known }: { course: MyCourse }) {
  const { course, lessonsRead, quiz, assignment } = known;
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const firstUnread = course.lessons.findIndex((_, at) => !lessonsRead.includes(at));
  const [shown, setShown] = useState(firstUnread === -1 ? 0 : firstUnread);
  return (
    <Page title={inLang(course.title)} about={inLang(course.about)}>
      <div className={styles.course}>
        <nav aria-label={t("lessons")} className={styles.lessons}>
          <ol>
            {course.lessons.map((lesson, at) => (
              <li key={lesson.title.zh}>
                <button type="button" aria-current={at === shown} onClick={() => setShown(at)}>
                  <span aria-hidden="true">{lessonsRead.includes(at) ? "✓" : at + 1}</span>
                  {inLang(lesson.title)}
                  {lessonsRead.includes(at) && <span className={styles.unseen}>{t("isRead")}</span>}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.sheet}>
          <LessonSheet
            key={shown}
            assignmentId={assignment.id}
            lesson={course.lessons[shown]!}
            at={shown}
            isRead={lessonsRead.includes(shown)}
            onNext={shown + 1 < course.lessons.length ? () => setShown(shown + 1) : undefined}
          />
          {quiz && <CourseQuiz quiz={quiz} isReady={firstUnread === -1} />}
        </div>
      </div>
    </Page>
  );
}
