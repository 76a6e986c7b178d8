import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { AnswerWords } from "./AnswerWords.tsx";
import styles from "./judgement.module.css";
import { criteriaOf, type EvaluationFile, named } from "./judgement.ts";

type Appeal = EvaluationFile["appeals"][number];
type Correction = EvaluationFile["corrections"][number];

/** Every appeal against an evaluation and every correction of its score, deed by deed. */
export function AppealTrace({ file }: { file: EvaluationFile }) {
  return (
    <>
      {file.appeals.map((appeal) => (
        <AppealCard key={appeal.id} file={file} appeal={appeal} />
      ))}
      {file.corrections.map((correction) => (
        <CorrectionCard key={correction.correctedAt} file={file} correction={correction} />
      ))}
    </>
  );
}

function AppealCard({ file, appeal }: { file: EvaluationFile; appeal: Appeal }) {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  const criteria = criteriaOf(file.scorecard.form);
  return (
    <Card
      title={t("appealNumber", { number: appeal.position })}
      aside={<Tag color={colourOf(appeal)}>{t(`appealState.${appeal.outcome ?? appeal.state}`)}</Tag>}
    >
      <p className={styles.words}>{appeal.words}</p>
      <ul className={styles.criteria}>
        {appeal.points.map((point) => {
          const criterion = criteria.find(({ code }) => code === point.criterionCode)!;
          return (
            <li key={point.criterionCode} className={styles.criterion}>
              <strong>{named(criterion, lang)}</strong>
              <p className={styles.words}>{point.words}</p>
              {point.ruling && (
                <p className={styles.words}>
                  {t(`ruling.${point.ruling}`)}
                  {point.ruled && (
                    <>
                      {" → "}
                      <AnswerWords criterion={criterion} given={point.ruled} />
                    </>
                  )}
                  {t("colon")}
                  {point.reason}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {appeal.reason && (
        <p className={styles.words}>
          {appeal.ruledBy?.name}
          {t("colon")}
          {appeal.reason}
        </p>
      )}
      <ol className={styles.history}>
        {appeal.history.map(({ type, level, by, at }) => (
          <li key={`${type}${at}`}>
            <Moment at={at} /> {by ?? t("house")} {t(`deed.${type}`, { level })}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function colourOf({ state, outcome }: Appeal): string {
  if (state === "open") return "processing";
  return outcome === "changed" ? "success" : "default";
}

function CorrectionCard({ file, correction }: { file: EvaluationFile; correction: Correction }) {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  const criteria = criteriaOf(file.scorecard.form);
  return (
    <Card title={t("corrected")} aside={<Moment at={correction.correctedAt} />}>
      <p className={styles.scores}>
        <span className={styles.score}>
          {correction.scoreBefore} → {correction.scoreAfter}
        </span>
        <span className={styles.quiet}>{correction.correctedBy.name}</span>
      </p>
      <ul className={styles.history}>
        {correction.answers.map(({ criterionCode, before, after }) => {
          const criterion = criteria.find(({ code }) => code === criterionCode)!;
          return (
            <li key={criterionCode}>
              {named(criterion, lang)}
              {t("colon")}
              <AnswerWords criterion={criterion} given={before} /> →{" "}
              <AnswerWords criterion={criterion} given={after} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
