import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, InputNumber, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { useCommand } from "../../use-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "../file/CaseFile.module.css";
import own from "./Rights.module.css";
import type { FactQuestion } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";

type Source = "staff" | "customer";

/** What can still change the result, asked once: the answers are kept with who gave them. */
export function Questions({ questions }: { questions: FactQuestion[] }) {
  const { t } = useTranslation("rights");
  const { view } = useCase();
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const [source, setSource] = useState<Source>("customer");
  const keep = useKeepAnswers(() => setAnswers({}));
  const given = questions.filter(({ fact }) => answers[fact] !== undefined && answers[fact] !== null);
  if (questions.length === 0 || !view.openSteps.includes("record_facts")) return null;
  return (
    <section aria-label={t("questions", { count: questions.length })}>
      <h3 className={styles.subhead}>{t("questions", { count: questions.length })}</h3>
      <p className={styles.quiet}>{t("questionsHelp")}</p>
      {questions.map((question) => (
        <Question
          key={question.fact}
          question={question}
          answer={answers[question.fact]}
          onAnswer={(value) => setAnswers((before) => ({ ...before, [question.fact]: value }))}
        />
      ))}
      <FormProblem command={keep} />
      <div className={styles.buttons}>
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t("heardFrom")}
          value={source}
          onChange={({ target }) => setSource(target.value)}
          options={(["customer", "staff"] as const).map((value) => ({ value, label: t(`source.${value}`) }))}
        />
        <Button
          size="small"
          type="primary"
          disabled={given.length === 0}
          loading={keep.isPending}
          onClick={() => keep.mutate(given.map(({ fact }) => ({ fact, value: answers[fact], source })))}
        >
          {t("keep")}
        </Button>
      </div>
    </section>
  );
}

type Props = { question: FactQuestion; answer: unknown; onAnswer(value: unknown): void };

function Question({ question, answer, onAnswer }: Props) {
  const inWords = useInWords();
  return (
    <fieldset className={own.question}>
      <legend>{inWords(question.question)}</legend>
      <Answer question={question} answer={answer} onAnswer={onAnswer} />
    </fieldset>
  );
}

function Answer({ question: { question, kind, choices }, answer, onAnswer }: Props) {
  const inWords = useInWords();
  const label = inWords(question);
  switch (kind) {
    case "choice":
      return (
        <Radio.Group
          size="small"
          value={JSON.stringify(answer)}
          onChange={({ target }) => onAnswer(JSON.parse(target.value))}
          options={choices.map((each) => ({ value: JSON.stringify(each.value), label: inWords(each.label) }))}
        />
      );
    case "moment":
      return (
        <Input
          size="small"
          type="datetime-local"
          aria-label={label}
          onChange={({ target }) => onAnswer(target.value ? new Date(target.value).toISOString() : undefined)}
        />
      );
    case "count":
      return <InputNumber size="small" min={0} precision={0} aria-label={label} onChange={onAnswer} />;
    case "share":
      return (
        <InputNumber
          size="small"
          min={0}
          max={100}
          suffix="%"
          aria-label={label}
          onChange={(percent) => onAnswer(percent === null ? null : Number(percent) / 100)}
        />
      );
  }
}

type KeptAnswer = { fact: string; value: unknown; source: Source };

/** Keeps answers and reads the case again; a standing assessment follows by itself. */
export function useKeepAnswers(onKept: () => void) {
  const { view } = useCase();
  const client = useQueryClient();
  return useCommand(
    (answers: KeptAnswer[], key) =>
      api.POST("/api/complaints/{number}/facts", {
        params: { path: { number: view.number } },
        headers: once(key),
        body: { answers },
      }),
    {
      onSuccess: async () => {
        await readAgain(client, view.number);
        onKept();
      },
    },
  );
}
