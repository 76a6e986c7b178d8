import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { allQuizzes } from "../../teaching/quizzes.ts";
import type { Quiz } from "../../teaching/teaching-pack.ts";
import type { Latest } from "../../teaching/versions.ts";
import { itemFigures, leastAttempts, reliabilityOf, type Sheet } from "./item-figures.ts";
import { itemHints } from "./item-hints.ts";

type Shown = z.input<typeof trainingRoutes.readQuizFigures.answer>;
type Question = Quiz["questions"][number];

const most = 5_000;

/** What the answers to a quiz's latest version say of it and of each question. */
export async function readQuizFigures(tx: Tx, code: string): Promise<Shown> {
  const { content: quiz, version } = await latestQuiz(tx, code);
  const attempts = await tx
    .selectFrom("quiz_attempt")
    .select(["id", "points", "most_points", "is_passed"])
    .where("quiz_code", "=", code)
    .where("quiz_version", "=", version)
    .where("submitted_at", "is not", null)
    .orderBy("submitted_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  const answers = await answersOf(
    tx,
    attempts.map(({ id }) => id),
  );
  const sheets = sheetsOf(answers);
  const reliability = reliabilityOf(sheets);
  return {
    version,
    attempts: attempts.length,
    passed: attempts.filter(({ is_passed }) => is_passed).length,
    meanShare: attempts.length > 0 ? meanShareOf(attempts) : null,
    reliability: reliability.value,
    reliabilityGap: reliability.gap,
    leastAttempts,
    questions: quiz.questions.map((question) =>
      figuresOf(
        question,
        sheets,
        answers.filter(({ question_code }) => question_code === question.code).map(({ chosen }) => chosen),
      ),
    ),
  };
}

async function latestQuiz(tx: Tx, code: string): Promise<Latest<Quiz>> {
  const quiz = (await allQuizzes(tx)).find(({ content }) => content.code === code);
  if (quiz) return quiz;
  throw new NotFound("quiz_not_found", { zh: "没有这份测验。", en: "There is no such quiz." });
}

type Answer = {
  attempt_id: string;
  question_code: string;
  chosen: number[];
  points: number;
  most_points: number;
};

async function answersOf(tx: Tx, attemptIds: string[]): Promise<Answer[]> {
  if (attemptIds.length === 0) return [];
  return tx
    .selectFrom("quiz_answer")
    .select(["attempt_id", "question_code", "chosen", "points", "most_points"])
    .where(({ eb, val }) => eb("attempt_id", "=", eb.fn.any(val(attemptIds))))
    .execute();
}

function sheetsOf(answers: Answer[]): Sheet[] {
  const sheets = new Map<string, Sheet>();
  for (const { attempt_id, question_code, points, most_points } of answers) {
    const sheet = sheets.get(attempt_id) ?? { points: {}, mostPoints: {} };
    sheet.points[question_code] = points;
    sheet.mostPoints[question_code] = most_points;
    sheets.set(attempt_id, sheet);
  }
  return [...sheets.values()];
}

function meanShareOf(attempts: { points: number | null; most_points: number }[]): number {
  const shares = attempts.map(({ points, most_points }) => (points ?? 0) / most_points);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function figuresOf(question: Question, sheets: Sheet[], chosen: number[][]): Shown["questions"][number] {
  const figures = itemFigures(sheets, question.code);
  const options = question.options.map((option, place) => ({
    ...option,
    isRight: question.kind !== "order" && question.right.includes(place),
    // In an order every option is chosen: what counts is how often it stood in its right place.
    chosen: chosen.filter((each) =>
      question.kind === "order" ? each[question.right.indexOf(place)] === place : each.includes(place),
    ).length,
  }));
  return {
    code: question.code,
    asked: question.asked,
    kind: question.kind,
    ...figures,
    options,
    hints: itemHints(question.kind, figures, options),
  };
}
