import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { Prose } from "../parts/Prose.tsx";
import styles from "./Coaching.module.css";
import { readLesson } from "./coaching-deeds.ts";
import type { WholeTask } from "./coaching-queries.ts";
import { useCoachingDeed } from "./use-coaching-deed.ts";

/** What is to be learnt. */
export function LessonCard({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const { kind, title, body, path, courseCode, readAt } = task.lesson;
  const read = useCoachingDeed(readLesson(task.id));
  return (
    <Card
      title={t("lessonOf", { title })}
      aside={
        <>
          <Tag>{t(`lessonKind.${kind}`)}</Tag>
          {readAt && (
            <span>
              {t("readAt")} <Moment at={readAt} />
            </span>
          )}
        </>
      }
    >
      {body && <Prose text={body} />}
      <p className={styles.links}>
        {path && <Link to={path as "/"}>{t("openPage")}</Link>}
        {courseCode && <Link to="/my-learning">{t("openCourse")}</Link>}
      </p>
      <FormProblem command={read} />
      {task.open.includes("read_lesson") && (
        <Button
          type="primary"
          onClick={() => read.mutate({ version: task.version })}
          loading={read.isPending}
        >
          {t("iHaveRead")}
        </Button>
      )}
    </Card>
  );
}
