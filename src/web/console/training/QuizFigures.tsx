import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { useInLang } from "../use-in-lang.ts";
import { QuizResults } from "./QuizResults.tsx";
import styles from "./Training.module.css";
import { type QuizFigures as Figures, figuresQuery } from "./training-queries.ts";

/** What the answers say of a quiz and of each of its questions. */
export function QuizFigures({ code }: { code: string }) {
  const { t } = useTranslation("common");
  const figures = useQuery(figuresQuery(code));
  return (
    <>
      <Loaded query={figures} skeleton={<SkeletonRows count={4} height={60} label={t("loading")} />}>
        {(known) => <Known figures={known} />}
      </Loaded>
      <QuizResults code={code} />
    </>
  );
}

function Known({ figures }: { figures: Figures }) {
  const { t } = useTranslation("training");
  const { attempts, passed, meanShare, reliability, reliabilityGap, leastAttempts, questions } = figures;
  return (
    <>
      <dl className={styles.figures}>
        <dt>{t("attempts")}</dt>
        <dd>{attempts}</dd>
        <dt>{t("passedCount")}</dt>
        <dd>{passed}</dd>
        <dt>{t("meanShare")}</dt>
        <dd>{meanShare === null ? "–" : percent(meanShare)}</dd>
        <dt>{t("reliability")}</dt>
        <dd>
          {reliability === null
            ? t(`reliabilityGap.${reliabilityGap ?? "too_few"}`, { least: leastAttempts })
            : reliability.toFixed(2)}
        </dd>
      </dl>
      <WideTable label={t("figures")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("question")}</th>
              <th scope="col">n</th>
              <th scope="col">{t("difficulty")}</th>
              <th scope="col">{t("discrimination")}</th>
              <th scope="col">{t("chosen")}</th>
              <th scope="col">{t("look")}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <Row key={question.code} question={question} leastAttempts={leastAttempts} />
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className={styles.quiet}>{t("figuresHelp")}</p>
    </>
  );
}

function Row({ question, leastAttempts }: { question: Figures["questions"][number]; leastAttempts: number }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const { asked, answered, difficulty, discrimination, options, hints } = question;
  return (
    <tr>
      <th scope="row">{inLang(asked)}</th>
      <td>{answered}</td>
      <td>{difficulty === null ? "–" : difficulty.toFixed(2)}</td>
      <td>{discrimination === null ? "–" : discrimination.toFixed(2)}</td>
      <td>
        <ul className={styles.chosen}>
          {options.map((option) => (
            <li key={option.zh} data-right={option.isRight}>
              {option.isRight && <span aria-hidden="true">✓ </span>}
              {inLang(option)} <strong>{option.chosen}</strong>
            </li>
          ))}
        </ul>
      </td>
      <td>
        {hints.map((hint) => (
          <Tag key={hint} tone={hint === "too_few" ? "calm" : "at-risk"}>
            {t(`hint.${hint}`, { least: leastAttempts })}
          </Tag>
        ))}
      </td>
    </tr>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
