import { Button, Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/Card.tsx";
import { useReader } from "../../../ui/reader.ts";
import { AnswerWords } from "./AnswerWords.tsx";
import styles from "./judgement.module.css";
import { type Criterion, type EvaluationFile, named } from "./judgement.ts";

type Props = {
  file: EvaluationFile;
  /** Shows a marked message beside the form. */
  onPlace: (messageId: string) => void;
  /** What stands under a criterion: its appeal, its ruling. */
  under?: (criterion: Criterion) => ReactNode;
};

/** The scorecard as it was filled in: answers, comments, places; what was ruled otherwise stands beside the answer. */
export function JudgedForm({ file, onPlace, under }: Props) {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  const { form } = file.scorecard;
  return (
    <Card
      title={named(form, lang)}
      aside={<span className={styles.quiet}>{t("version", file.scorecard)}</span>}
    >
      {form.sections.map((section) => (
        <section key={section.code}>
          <h3 className={styles.section}>{named(section, lang)}</h3>
          <ul className={styles.criteria}>
            {section.criteria.map((criterion) => (
              <li key={criterion.code} className={styles.criterion}>
                <Judged file={file} criterion={criterion} onPlace={onPlace} />
                {under?.(criterion)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Judged({ file, criterion, onPlace }: { criterion: Criterion } & Props) {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  const answer = file.answers.find(({ criterionCode }) => criterionCode === criterion.code);
  const ruled = file.corrections
    .flatMap(({ answers }) => answers)
    .findLast(({ criterionCode }) => criterionCode === criterion.code)?.after;
  const places = answer?.places.flatMap((place) => ("messageId" in place ? [place.messageId] : [])) ?? [];
  return (
    <>
      <div className={styles.line}>
        <span>
          {named(criterion, lang)} {criterion.critical && <Tag color="error">{t("critical")}</Tag>}
        </span>
        <span className={styles.answer}>
          {ruled ? <s>{<AnswerWords criterion={criterion} given={answer} />}</s> : null}{" "}
          <AnswerWords criterion={criterion} given={ruled ?? answer} />
        </span>
      </div>
      {answer?.comment && <p className={styles.words}>{answer.comment}</p>}
      {[...new Set(places)].map((messageId, index) => (
        <Button key={messageId} size="small" type="link" onClick={() => onPlace(messageId)}>
          {t("place", { number: index + 1 })}
        </Button>
      ))}
    </>
  );
}
