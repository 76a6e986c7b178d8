import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Learning.module.css";
import type { MyCourse } from "./learning-queries.ts";
import { useStartQuiz } from "./use-start-quiz.ts";

type Quiz = NonNullable<MyCourse["quiz"]>;

/** The quiz at the end of a course: its terms before one begins, and the tries so far. */
export function CourseQuiz({ quiz, isReady }: { quiz: Quiz; isReady: boolean }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const navigate = useNavigate();
  const start = useStartQuiz(({ id }) => navigate({ to: "/my-learning/attempts/$id", params: { id } }));
  return (
    <Card title={inLang(quiz.title)}>
      <p>{t("terms", { draws: quiz.draws, minutes: quiz.minutes, pass: quiz.passPoints })}</p>
      <p className={styles.quiet}>{t("left", { count: quiz.attemptsLeft })}</p>
      <Tries tries={quiz.tries} />
      {start.error && <Alert type="error" showIcon title={start.error.message} className={styles.problem} />}
      {isReady ? (
        <Button
          type="primary"
          disabled={quiz.attemptsLeft === 0 && !quiz.openAttemptId}
          onClick={() => start.mutate(quiz.code)}
          loading={start.isPending}
        >
          {quiz.openAttemptId ? t("goOn") : t("takeQuiz")}
        </Button>
      ) : (
        <p className={styles.quiet}>{t("lessonsFirst")}</p>
      )}
    </Card>
  );
}

function Tries({ tries }: Pick<Quiz, "tries">) {
  const { t } = useTranslation("learning");
  if (tries.length === 0) return null;
  return (
    <ul className={styles.tries}>
      {tries.map(({ id, submittedAt, points, mostPoints, isPassed }) => (
        <li key={id}>
          <Link to="/my-learning/attempts/$id" params={{ id }}>
            <Moment at={submittedAt} />
          </Link>
          <Tag tone={isPassed ? "good" : "at-risk"}>{isPassed ? t("passed") : t("notPassed")}</Tag>
          {t("points", { points, most: mostPoints })}
        </li>
      ))}
    </ul>
  );
}
