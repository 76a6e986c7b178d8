import type { Quiz } from "../../teaching/teaching-pack.ts";
import type { Drawn } from "./draw-questions.ts";

export type Answers = Record<string, number[]>;
export type ScoredAnswer = { code: string; chosen: number[]; points: number; mostPoints: number };

/** What each drawn question earned. A question is right or wrong as a whole; left out is wrong. */
export function scoreAnswers(quiz: Quiz, drawn: Drawn[], answers: Answers): ScoredAnswer[] {
  return drawn.map(({ code }) => {
    const question = questionOf(quiz, code);
    const chosen = answers[code] ?? [];
    const points = isRight(question, chosen) ? question.points : 0;
    return { code, chosen, points, mostPoints: question.points };
  });
}

export function questionOf({ questions }: Quiz, code: string): Quiz["questions"][number] {
  const question = questions.find((each) => each.code === code);
  if (!question) throw new Error(`the quiz has no question ${code}`);
  return question;
}

export function mostPointsOf(quiz: Quiz, drawn: Drawn[]): number {
  return drawn.reduce((sum, { code }) => sum + questionOf(quiz, code).points, 0);
}

function isRight({ kind, right }: Quiz["questions"][number], chosen: number[]): boolean {
  if (chosen.length !== right.length) return false;
  if (kind === "order") return right.every((place, at) => chosen[at] === place);
  return right.every((place) => chosen.includes(place));
}
