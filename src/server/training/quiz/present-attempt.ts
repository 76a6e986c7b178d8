import type { z } from "zod";
import type { attempt as attemptShape } from "../../../shared/api/training-fields.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { quizOf } from "../../teaching/quizzes.ts";
import type { Quiz } from "../../teaching/teaching-pack.ts";
import { type Attempt, ownAttempt } from "./attempt.ts";
import type { Drawn } from "./draw-questions.ts";
import { questionOf, type ScoredAnswer, scoreAnswers } from "./score.ts";

type Shown = z.input<typeof attemptShape>;

/** One's own attempt. What was right, and why, is told only once it is over. */
export async function readAttempt(tx: Tx, reader: Staff, id: string): Promise<Shown> {
  const attempt = await ownAttempt(tx, reader.id, id);
  return presentAttempt(attempt, await quizOf(tx, attempt.quiz_code, attempt.quiz_version));
}

function presentAttempt(attempt: Attempt, quiz: Quiz): Shown {
  const isOver = attempt.submitted_at !== null;
  const scored = new Map(scoreAnswers(quiz, attempt.drawn, attempt.answers).map((each) => [each.code, each]));
  return {
    id: attempt.id,
    quizCode: attempt.quiz_code,
    title: quiz.title,
    startedAt: attempt.started_at.toISOString(),
    closesAt: attempt.closes_at.toISOString(),
    submittedAt: attempt.submitted_at?.toISOString() ?? null,
    isTimedOut: attempt.is_timed_out,
    points: attempt.points,
    mostPoints: attempt.most_points,
    passPoints: quiz.passPoints,
    isPassed: attempt.is_passed,
    questions: attempt.drawn.map((drawn) => presentQuestion(quiz, drawn, scored.get(drawn.code)!, isOver)),
  };
}

function presentQuestion(quiz: Quiz, drawn: Drawn, { chosen, points }: ScoredAnswer, isOver: boolean) {
  const question = questionOf(quiz, drawn.code);
  return {
    code: question.code,
    kind: question.kind,
    story: question.story,
    asked: question.asked,
    options: drawn.options.map((place) => ({ place, ...question.options[place]! })),
    chosen,
    points: question.points,
    earned: isOver ? points : null,
    right: isOver ? question.right : null,
    explanation: isOver ? question.explanation : null,
  };
}
