import { expect, test } from "vitest";
import { type Quiz, teachingPack } from "../../teaching/teaching-pack.ts";
import { quizProblems } from "./quiz-problems.ts";

type Question = Quiz["questions"][number];

test("every quiz that comes with the product can be taken", () => {
  for (const quiz of teachingPack().quizzes) expect(quizProblems(quiz)).toEqual([]);
});

test.each<[string, Partial<Question>, { at: string; code: string }]>([
  ["no right answer", { right: [] }, { at: "/quiz/questions/0/right", code: "no_right_answer" }],
  ["all right", { kind: "multiple", right: [0, 1] }, { at: "/quiz/questions/0/right", code: "all_right" }],
  ["one option", { options: [words("对")] }, { at: "/quiz/questions/0/options", code: "one_option" }],
  ["an answer that is not there", { right: [5] }, { at: "/quiz/questions/0/right", code: "not_valid" }],
  [
    "two right of one",
    { options: three(), right: [0, 1] },
    { at: "/quiz/questions/0/right", code: "several_right" },
  ],
  [
    "half an order",
    { kind: "order", right: [1] },
    { at: "/quiz/questions/0/right", code: "order_incomplete" },
  ],
  ["a case without a story", { kind: "case" }, { at: "/quiz/questions/0/story", code: "missing" }],
])("%s is told at its field", (_, changes, problem) => {
  expect(quizProblems(quizWith(changes))).toContainEqual(problem);
});

test("a pass mark above the points of the poorest draw, and a draw above the bank, are told", () => {
  expect(quizProblems({ ...quizWith({}), passPoints: 3 })).toEqual([
    { at: "/quiz/passPoints", code: "pass_mark_above_points" },
  ]);
  expect(quizProblems({ ...quizWith({}), draws: 2 })).toContainEqual({
    at: "/quiz/draws",
    code: "too_few_questions",
  });
});

test("two questions of one code are told apart by their field", () => {
  const quiz = quizWith({});
  expect(quizProblems({ ...quiz, questions: [quiz.questions[0]!, quiz.questions[0]!] })).toEqual([
    { at: "/quiz/questions/1/code", code: "repeated" },
  ]);
});

function quizWith(changes: Partial<Question>): Quiz {
  const question: Question = {
    code: "q1",
    kind: "single",
    story: null,
    asked: words("问"),
    options: [words("对"), words("错")],
    right: [0],
    explanation: words("因为"),
    points: 2,
    ...changes,
  };
  return {
    code: "test",
    title: words("测验"),
    questions: [question],
    draws: 1,
    passPoints: 2,
    minutes: 10,
    attempts: 2,
  };
}

function words(zh: string) {
  return { zh, en: zh };
}

function three() {
  return ["一", "二", "三"].map(words);
}
