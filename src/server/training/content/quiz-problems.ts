import type { Quiz } from "../../teaching/teaching-pack.ts";

export type QuizProblem = { at: string; code: string };
type Question = Quiz["questions"][number];

/** What makes a quiz unfit to be taken, each at its field. */
export function quizProblems(quiz: Quiz): QuizProblem[] {
  return [
    ...quiz.questions.flatMap((question, at) =>
      questionProblems(question).map(({ at: field, code }) => ({
        at: `/quiz/questions/${at}/${field}`,
        code,
      })),
    ),
    ...repeatedCodes(quiz),
    ...(quiz.draws > quiz.questions.length ? [{ at: "/quiz/draws", code: "too_few_questions" }] : []),
    ...(quiz.passPoints > leastPoints(quiz)
      ? [{ at: "/quiz/passPoints", code: "pass_mark_above_points" }]
      : []),
  ];
}

function questionProblems({ kind, options, right, story }: Question): QuizProblem[] {
  const problems: QuizProblem[] = [];
  if (options.length < 2) problems.push({ at: "options", code: "one_option" });
  if (kind === "true_false" && options.length > 2) problems.push({ at: "options", code: "true_or_false" });
  if (kind === "case" && !story) problems.push({ at: "story", code: "missing" });
  const rightProblem = problemOfRight(kind, options.length, right);
  if (rightProblem) problems.push({ at: "right", code: rightProblem });
  return problems;
}

function problemOfRight(kind: Question["kind"], options: number, right: number[]): string | null {
  if (right.length === 0) return "no_right_answer";
  if (new Set(right).size !== right.length || right.some((place) => place >= options)) return "not_valid";
  if (kind === "order") return right.length === options ? null : "order_incomplete";
  if (right.length === options) return "all_right";
  return kind !== "multiple" && right.length > 1 ? "several_right" : null;
}

function repeatedCodes({ questions }: Quiz): QuizProblem[] {
  const codes = questions.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) === at ? [] : [{ at: `/quiz/questions/${at}/code`, code: "repeated" }],
  );
}

// Whatever is drawn, passing must be possible: the draw worth least decides.
function leastPoints({ questions, draws }: Quiz): number {
  const points = questions.map((question) => question.points).sort((one, other) => one - other);
  return points.slice(0, draws).reduce((sum, each) => sum + each, 0);
}
