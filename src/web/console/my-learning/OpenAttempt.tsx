import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Page } from "../Page.tsx";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import { AttemptTime } from "./AttemptTime.tsx";
import styles from "./Learning.module.css";
import type { Attempt } from "./learning-queries.ts";
import { QuestionSheet } from "./QuestionSheet.tsx";

/** A quiz under way. Every answer is kept as it is chosen; when the time is over, what was kept is handed in. */
export function OpenAttempt({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const client = useQueryClient();
  const { id, questions, closesAt } = attempt;
  const [chosen, setChosen] = useState(() =>
    Object.fromEntries(questions.map((question) => [question.code, question.chosen])),
  );
  const save = useCommand((entered: { questionCode: string; chosen: number[] }, key) =>
    answer(
      api.POST("/api/quiz-attempts/{id}/answers", {
        params: { path: { id } },
        headers: once(key),
        body: entered,
      }),
    ),
  );
  const submit = useCommand(
    (_: string, key) =>
      answer(
        api.POST("/api/quiz-attempts/{id}/submit", {
          params: { path: { id } },
          headers: once(key),
          body: {},
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.learning }) },
  );
  const isOver = useTimeOver(closesAt);
  useEffect(() => {
    if (isOver) submit.mutate(id);
  }, [isOver, id, submit.mutate]);
  const answered = Object.values(chosen).filter((places) => places.length > 0).length;

  return (
    <Page
      isNarrow
      title={inLang(attempt.title)}
      about={t("quizAbout")}
      action={<AttemptTime closesAt={closesAt} />}
    >
      {questions.map((question, at) => (
        <QuestionSheet
          key={question.code}
          question={question}
          position={at + 1}
          chosen={chosen[question.code] ?? []}
          onChoose={(places) => {
            setChosen((before) => ({ ...before, [question.code]: places }));
            save.mutate({ questionCode: question.code, chosen: places });
          }}
        />
      ))}
      <div aria-live="polite">
        {(save.error ?? submit.error) && (
          <Alert type="error" showIcon title={(save.error ?? submit.error)?.message} />
        )}
      </div>
      <div className={styles.handIn}>
        <span>{t("answered", { answered, all: questions.length })}</span>
        <Button type="primary" onClick={() => submit.mutate(id)} loading={submit.isPending || save.isPending}>
          {t("handIn")}
        </Button>
      </div>
    </Page>
  );
}

function useTimeOver(closesAt: string): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const left = Math.max(0, new Date(closesAt).getTime() - Date.now());
    const timer = setTimeout(() => setOver(true), left);
    return () => clearTimeout(timer);
  }, [closesAt]);
  return isOver;
}
