import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { useInLang } from "../use-in-lang.ts";
import { QuizEditor } from "./QuizEditor.tsx";
import { QuizFigures } from "./QuizFigures.tsx";
import { emptyQuiz } from "./quiz-entry.ts";
import styles from "./Training.module.css";
import { type KnownQuiz, quizzesQuery } from "./training-queries.ts";

type Opened = { what: "edit" | "figures"; known: KnownQuiz };

/** The house's quizzes, each with its bank of questions and what the answers say of them. */
export function QuizzesTab() {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const quizzes = useQuery(quizzesQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <div>
        <Button type="primary" onClick={() => setOpened({ what: "edit", known: emptyQuiz })}>
          {t("newQuiz")}
        </Button>
      </div>
      <Loaded query={quizzes} skeleton={<SkeletonRows count={4} height={110} label={t("common:loading")} />}>
        {({ rows }) => (
          <div className={styles.grid}>
            {rows.map((known) => (
              <QuizCard key={known.quiz.code} known={known} onOpen={(what) => setOpened({ what, known })} />
            ))}
          </div>
        )}
      </Loaded>
      <Drawer
        title={opened && (inLang(opened.known.quiz.title) || t("newQuiz"))}
        open={opened !== null}
        onClose={close}
        size="large"
        destroyOnHidden
      >
        {opened?.what === "edit" && <QuizEditor known={opened.known} onDone={close} />}
        {opened?.what === "figures" && <QuizFigures code={opened.known.quiz.code} />}
      </Drawer>
    </>
  );
}

function QuizCard({ known, onOpen }: { known: KnownQuiz; onOpen: (what: Opened["what"]) => void }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const { quiz, version, isOwn, isUsed, attempts } = known;
  return (
    <Card
      title={inLang(quiz.title)}
      aside={
        <>
          {!isUsed && <Tag tone="at-risk">{t("unused")}</Tag>}
          <Tag>{isOwn ? t("own", { version }) : t("given")}</Tag>
        </>
      }
    >
      <p className={styles.quiet}>
        {t("quizTerms", {
          bank: quiz.questions.length,
          draws: quiz.draws,
          minutes: quiz.minutes,
          pass: quiz.passPoints,
          attempts: quiz.attempts,
        })}
      </p>
      <p className={styles.quiet}>{t("taken", { count: attempts })}</p>
      <div className={styles.buttons}>
        <Button onClick={() => onOpen("figures")}>{t("figures")}</Button>
        <Button onClick={() => onOpen("edit")}>{t("edit")}</Button>
      </div>
    </Card>
  );
}
