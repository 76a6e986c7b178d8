import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { WideTable } from "../../ui/WideTable.tsx";
import { useAnswerWords } from "../parts/judgement/AnswerWords.tsx";
import { criteriaOf, named } from "../parts/judgement/judgement.ts";
import styles from "./Calibration.module.css";
import type { CalibrationView } from "./calibration-query.ts";

type Conversation = CalibrationView["conversations"][number];

/** Everybody's answers beside each other, and beside what was agreed. */
export function SideBySide({ view }: { view: CalibrationView }) {
  return view.conversations.map((conversation) => (
    <Compared key={conversation.conversationId} view={view} conversation={conversation} />
  ));
}

function Compared({ view, conversation }: { view: CalibrationView; conversation: Conversation }) {
  const { t } = useTranslation("calibration");
  const { lang } = useReader();
  const answerWords = useAnswerWords();
  const { complaintNumber: number, complaintTitle, entries, agreed, agreedScore } = conversation;
  const hasAgreed = agreed.length > 0;
  return (
    <Card
      title={complaintTitle}
      aside={
        <Link to="/complaints/$number" params={{ number }}>
          {number}
        </Link>
      }
    >
      <WideTable label={complaintTitle}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("criterion")}</th>
              {entries.map(({ person }) => (
                <th key={person.id} scope="col">
                  {person.name}
                </th>
              ))}
              {hasAgreed && <th scope="col">{t("agreedAnswer")}</th>}
            </tr>
          </thead>
          <tbody>
            {criteriaOf(view.form).map((criterion) => {
              const wanted = agreed.find(({ criterionCode }) => criterionCode === criterion.code);
              const given = entries.map(({ person, answers }) => ({
                id: person.id,
                words: answerWords(
                  criterion,
                  answers.find(({ criterionCode }) => criterionCode === criterion.code),
                ),
              }));
              const differs = new Set(given.map(({ words }) => words)).size > 1;
              return (
                <tr key={criterion.code}>
                  <th scope="row">
                    {named(criterion, lang)}
                    {differs && <span className={styles.interval}>{t("differs")}</span>}
                  </th>
                  {given.map(({ id, words }) => (
                    <td key={id}>{words}</td>
                  ))}
                  {wanted && (
                    <td className={styles.agreed}>
                      {answerWords(criterion, wanted)}
                      <span className={styles.quiet}> {wanted.reason}</span>
                    </td>
                  )}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t("score")}</th>
              {entries.map(({ person, score }) => (
                <td key={person.id} className={styles.value}>
                  {score ?? "—"}
                </td>
              ))}
              {hasAgreed && <td className={styles.value}>{agreedScore ?? "—"}</td>}
            </tr>
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}
