import type { Criterion, ScorecardForm } from "../api/scorecard-fields.ts";

export type GivenAnswer = { criterionCode: string; value: string | null; isNotApplicable: boolean };
export type SectionScore = {
  code: string;
  /** Of 100; null where nothing in it was judged. */
  score: number | null;
  weight: number;
  /** A critical criterion in it failed. */
  isZeroed: boolean;
};
export type Score = {
  /** 0 to 100; null while nothing was judged. */
  score: number | null;
  hasCritical: boolean;
  bonus: number;
  sections: SectionScore[];
};

/**
 * What the answers come to. What does not apply leaves its weight to the rest of its section, and a section in which nothing
 * applies to the other sections. A failed critical criterion makes its section, or everything, nought. Bonuses make up for
 * what was lost, up to their cap: nobody has more than 100.
 */
export function scoreOf(form: ScorecardForm, answers: readonly GivenAnswer[]): Score {
  const given = new Map(answers.map((answer) => [answer.criterionCode, answer]));
  const shareOf = (criterion: Criterion) => earnedShare(criterion, given.get(criterion.code));
  const judged = form.sections.map((section) => judgeSection(section, shareOf));
  const failsAll = form.sections.some(({ criteria }) => fails(criteria, "all", shareOf));
  const bonus = Math.min(form.bonusCap, sum(judged.map((section) => section.bonus)));
  const base = weightedMean(judged);
  return {
    score: base === null ? null : failsAll ? 0 : rounded(Math.min(100, base + bonus)),
    hasCritical: failsAll || judged.some(({ isZeroed }) => isZeroed),
    bonus: failsAll ? 0 : bonus,
    sections: judged.map(({ code, weight, isZeroed, score }) => ({
      code,
      weight,
      isZeroed,
      score: score === null ? null : rounded(score),
    })),
  };
}

/** Answered with what earns nothing. */
export function isFailed(criterion: Criterion, answer: GivenAnswer | undefined): boolean {
  return earnedShare(criterion, answer) === 0;
}

type ShareOf = (criterion: Criterion) => number | null;
type Judged = SectionScore & { bonus: number };

function judgeSection({ code, criteria }: ScorecardForm["sections"][number], shareOf: ShareOf): Judged {
  const isZeroed = fails(criteria, "section", shareOf);
  const counted = criteria.flatMap((criterion) => {
    const share = shareOf(criterion);
    return share === null ? [] : [{ ...criterion, share }];
  });
  const weighed = sum(counted.map(({ weight }) => weight));
  const earned = sum(counted.map(({ weight, share }) => weight * share));
  const bonus = sum(counted.map(({ bonusPoints, share }) => (bonusPoints ?? 0) * share));
  return {
    code,
    weight: sum(criteria.map(({ weight }) => weight)),
    isZeroed,
    score: weighed === 0 ? null : isZeroed ? 0 : (100 * earned) / weighed,
    bonus: isZeroed ? 0 : bonus,
  };
}

/** 0 to 1; null while unanswered and where it does not apply. */
function earnedShare(criterion: Criterion, answer: GivenAnswer | undefined): number | null {
  if (!answer || answer.isNotApplicable || answer.value === null) return null;
  if (criterion.kind === "yes_no") return answer.value === "yes" ? 1 : 0;
  const point = criterion.points.find(({ code }) => code === answer.value);
  return point ? point.share / 100 : null;
}

function fails(criteria: Criterion[], reach: "section" | "all", shareOf: ShareOf): boolean {
  return criteria.some((criterion) => criterion.critical === reach && shareOf(criterion) === 0);
}

function weightedMean(sections: Judged[]): number | null {
  const judged = sections.filter((section) => section.score !== null);
  const weight = sum(judged.map((section) => section.weight));
  if (weight === 0) return null;
  return sum(judged.map((section) => section.score! * section.weight)) / weight;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
