import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { type Criterion, type Given, named } from "./judgement.ts";

/** An answer in words: yes, no, the name of a scale's point, or that it does not apply. */
export function AnswerWords({ criterion, given }: { criterion: Criterion; given: Given | undefined }) {
  const answerWords = useAnswerWords();
  return <>{answerWords(criterion, given)}</>;
}

export function useAnswerWords(): (criterion: Criterion, given: Given | undefined) => string {
  const { t } = useTranslation("judgement");
  const { lang } = useReader();
  return ({ points }, given) => {
    if (!given) return t("notJudged");
    if (given.isNotApplicable) return t("notApplicable");
    if (given.value === "yes" || given.value === "no") return t(given.value);
    const point = points.find(({ code }) => code === given.value);
    return point ? named(point, lang) : t("notJudged");
  };
}
