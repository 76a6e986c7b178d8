import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { CoachingCard } from "../coaching/CoachingCard.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { CourseCard } from "./CourseCard.tsx";
import styles from "./Learning.module.css";
import { myCoachingQuery, myLearningQuery } from "./learning-queries.ts";
import { MarksCard } from "./MarksCard.tsx";

/** What I am learning: coaching, courses, certificates. */
export function MyLearningScreen() {
  const { t } = useTranslation(["learning", "common"]);
  const learning = useQuery(myLearningQuery);
  const coaching = useQuery(myCoachingQuery);
  const loading = <SkeletonRows count={2} height={96} label={t("common:loading")} />;
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      <Part title={t("coaching")}>
        <Loaded query={coaching} skeleton={loading}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className={styles.quiet}>{t("noCoaching")}</p>
            ) : (
              rows.map((task) => <CoachingCard key={task.id} task={task} isOwn />)
            )
          }
        </Loaded>
      </Part>
      <Part title={t("courses")}>
        <Loaded query={learning} skeleton={loading}>
          {({ assignments }) =>
            assignments.length === 0 ? (
              <p className={styles.quiet}>{t("noCourses")}</p>
            ) : (
              assignments.map((assignment) => <CourseCard key={assignment.id} assignment={assignment} />)
            )
          }
        </Loaded>
      </Part>
      <Part title={t("certificates")}>
        <Loaded query={learning} skeleton={loading}>
          {(known) => <MarksCard learning={known} />}
        </Loaded>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
