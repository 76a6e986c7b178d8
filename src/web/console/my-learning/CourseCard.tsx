import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Progress } from "../parts/Progress.tsx";
import { useInLang } from "../use-in-lang.ts";
import type { MyLearning } from "./learning-queries.ts";

/** One course of mine: how far I am, until when. */
export function CourseCard({ assignment }: { assignment: MyLearning["assignments"][number] }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const { id, title, lessons, lessonsRead, quizCode, completedAt } = assignment;
  return (
    <Card
      title={
        <Link to="/my-learning/courses/$id" params={{ id }}>
          {inLang(title)}
        </Link>
      }
      aside={<Due {...assignment} />}
    >
      <Progress
        done={completedAt ? lessons : lessonsRead}
        of={lessons}
        label={
          completedAt
            ? t("completed")
            : `${t("read", { read: lessonsRead, all: lessons })}${quizCode ? ` · ${t("thenQuiz")}` : ""}`
        }
      />
    </Card>
  );
}

function Due({ completedAt, isLate, dueAt }: MyLearning["assignments"][number]) {
  const { t } = useTranslation("learning");
  if (completedAt)
    return (
      <>
        <Tag tone="good">{t("done")}</Tag>
        <Moment at={completedAt} />
      </>
    );
  return (
    <>
      {isLate && <Tag tone="breached">{t("late")}</Tag>}
      <span>
        {t("dueBy")} <Moment at={dueAt} />
      </span>
    </>
  );
}
