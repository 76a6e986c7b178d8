import { expect, test } from "vitest";
import { emptyQuestion, enteredQuiz, quizOf, readLines } from "./quiz-entry.ts";
import type { KnownQuiz } from "./training-queries.ts";

const words = (zh: string) => ({ zh, en: zh.toUpperCase() });
const question = {
  code: "q3",
  kind: "multiple" as const,
  story: null,
  asked: words("ask"),
  options: [words("a"), words("b"), words("c")],
  right: [0, 2],
  explanation: words("why"),
  points: 2,
};
const known: KnownQuiz = {
  quiz: {
    code: "own",
    title: words("quiz"),
    questions: [question, { ...question, code: "order", kind: "order", right: [2, 0, 1] }],
    draws: 2,
    passPoints: 2,
    minutes: 10,
    attempts: 2,
  },
  version: 1,
  isOwn: true,
  isUsed: true,
  attempts: 0,
};

test("what is opened and saved again says the same; an order is kept as it reads", () => {
  const [multiple, order] = quizOf(enteredQuiz(known)).questions;
  expect(multiple).toEqual(question);
  expect(order).toMatchObject({ options: [words("c"), words("a"), words("b")], right: [0, 1, 2] });
});

test("a star marks what is right; empty lines are left out", () => {
  expect(readLines("single", "* 对 | True\n\n错 | False")).toEqual({
    options: [
      { zh: "对", en: "True" },
      { zh: "错", en: "False" },
    ],
    right: [0],
  });
});

test("new questions get codes that nobody has", () => {
  const entered = enteredQuiz(known);
  const codes = quizOf({
    ...entered,
    questions: [...entered.questions, emptyQuestion, emptyQuestion],
  }).questions.map(({ code }) => code);
  expect(new Set(codes).size).toBe(4);
});
