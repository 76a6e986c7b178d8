import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Page } from "../Page.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Learning.module.css";
import type { Attempt } from "./learning-queries.ts";

/** What came of an attempt, question by question, with the reason. */
export function AttemptResult({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const { points, mostPoints, passPoints, isPassed, isTimedOut, questions } = attempt;
  return (
    <Page isNarrow title={inLang(attempt.title)} about={<Link to="/my-learning">{t("back")}</Link>}>
      <Card
        title={isPassed ? t("youPassed") : t("youDidNot")}
        aside={<Tag tone={isPassed ? "good" : "at-risk"}>{t("points", { points, most: mostPoints })}</Tag>}
      >
        <p>{t("passMark", { pass: passPoints })}</p>
        {isTimedOut && <p className={styles.quiet}>{t("timedOut")}</p>}
        {!isPassed && <p className={styles.quiet}>{t("tryAgain")}</p>}
      </Card>
      {questions.map((question, at) => (
        <Review key={question.code} question={question} position={at + 1} />
      ))}
    </Page>
  );
}

type Question = Attempt["questions"][number];

function Review({ question, position }: { question: Question; position: number }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const { asked, story, earned, points, explanation } = question;
  return (
    <Card
      title={t("review", { position, asked: inLang(asked) })}
      aside={
        <Tag tone={earned === points ? "good" : "at-risk"}>{earned === points ? t("right") : t("wrong")}</Tag>
      }
    >
      {story && <p className={styles.story}>{inLang(story)}</p>}
      <dl className={styles.review}>
        <dt>{t("yours")}</dt>
        <dd>
          <Options question={question} places={question.chosen} />
        </dd>
        {earned !== points && (
          <>
            <dt>{t("rightAnswer")}</dt>
            <dd>
              <Options question={question} places={question.right ?? []} />
            </dd>
          </>
        )}
      </dl>
      {explanation && <p className={styles.explanation}>{inLang(explanation)}</p>}
    </Card>
  );
}

function Options({ question, places }: { question: Question; places: number[] }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  if (places.length === 0) return t("leftOut");
  const names = places.map((place) => inLang(question.options.find((option) => option.place === place)!));
  return names.join(question.kind === "order" ? " → " : t("comma"));
}
