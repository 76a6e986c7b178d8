import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { useStartQuiz } from "../my-learning/use-start-quiz.ts";
import { useMe } from "../use-me.ts";
import styles from "./Coaching.module.css";
import { handInExercise, reviewExercise } from "./coaching-deeds.ts";
import type { WholeTask } from "./coaching-queries.ts";
import { useCoachingDeed } from "./use-coaching-deed.ts";
import { WordsForm } from "./WordsForm.tsx";

/** How the colleague shows that it was understood: a quiz, or words that the coach passes. */
export function ExerciseCard({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const { kind, words, answer, answeredAt, passedAt } = task.exercise;
  return (
    <Card
      title={t("exercise")}
      aside={
        <Tag tone={passedAt ? "good" : "at-risk"}>
          {passedAt ? t("passed") : answeredAt ? t("inReview") : t("notYet")}
        </Tag>
      }
    >
      {words && <p className={styles.words}>{words}</p>}
      {answer && <blockquote className={styles.quote}>{answer}</blockquote>}
      {kind === "quiz" && !passedAt && <TakeQuiz task={task} />}
      {task.open.includes("answer_exercise") && !answeredAt && <Answer task={task} />}
      {task.open.includes("review_exercise") && <Review task={task} />}
    </Card>
  );
}

function TakeQuiz({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const me = useMe();
  const navigate = useNavigate();
  const start = useStartQuiz(({ id }) => navigate({ to: "/my-learning/attempts/$id", params: { id } }));
  if (me.id !== task.staff.id) return <p className={styles.by}>{t("waitsForQuiz")}</p>;
  return (
    <>
      <FormProblem command={start} />
      <Button onClick={() => start.mutate(task.exercise.quizCode ?? "")} loading={start.isPending}>
        {t("takeQuiz")}
      </Button>
    </>
  );
}

function Answer({ task: { id, version } }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const hand = useCoachingDeed(handInExercise(id));
  return (
    <WordsForm
      name="exercise"
      label={t("yourAnswer")}
      button={t("handIn")}
      most={4_000}
      command={hand}
      onWords={(answer) => hand.mutate({ version, answer })}
    />
  );
}

function Review({ task: { id, version } }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const review = useCoachingDeed(reviewExercise(id));
  return (
    <WordsForm
      name="review"
      label={t("reviewWords")}
      button={t("pass")}
      most={2_000}
      command={review}
      onWords={(words) => review.mutate({ version, isPassed: true, words })}
      other={{
        button: t("handBack"),
        onWords: (words) => review.mutate({ version, isPassed: false, words }),
      }}
    />
  );
}
