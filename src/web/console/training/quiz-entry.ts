import type { KnownQuiz } from "./training-queries.ts";

type Quiz = KnownQuiz["quiz"];
type Question = Quiz["questions"][number];

/** A quiz as a person types it: options are lines "中文 | English", the right ones with a star before them. */
export type EnteredQuiz = Omit<Quiz, "questions"> & { isUsed: boolean; questions: EnteredQuestion[] };
export type EnteredQuestion = Omit<Question, "options" | "right" | "story"> & {
  storyZh?: string;
  storyEn?: string;
  lines: string;
};

const words = { zh: "", en: "" };

export const emptyQuestion: EnteredQuestion = {
  code: "",
  kind: "single",
  asked: words,
  lines: "",
  explanation: words,
  points: 2,
};

export const emptyQuiz: KnownQuiz = {
  quiz: {
    code: "",
    title: words,
    questions: [],
    draws: 5,
    passPoints: 8,
    minutes: 15,
    attempts: 3,
  },
  version: 0,
  isOwn: true,
  isUsed: true,
  attempts: 0,
};

export function enteredQuiz({ quiz, isUsed }: KnownQuiz): EnteredQuiz {
  const questions = quiz.questions.map(({ options, right, story, ...question }) => ({
    ...question,
    storyZh: story?.zh,
    storyEn: story?.en,
    lines: linesOf(question.kind, options, right),
  }));
  return { ...quiz, isUsed, questions: questions.length > 0 ? questions : [emptyQuestion] };
}

/** What cannot be read as an option stays one without its English: the server says what is wrong with it, and where. */
export function quizOf({ isUsed: _, questions, ...quiz }: EnteredQuiz): Quiz {
  return {
    ...quiz,
    questions: questions.map(({ lines, storyZh, storyEn, ...question }, at) => ({
      ...question,
      code: question.code || freeCode(questions, at),
      story: storyZh && storyEn ? { zh: storyZh, en: storyEn } : null,
      ...readLines(question.kind, lines),
    })),
  };
}

export function readLines(kind: Question["kind"], lines: string): Pick<Question, "options" | "right"> {
  const read = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const options = read.map((line) => {
    const [zh = "", en = ""] = line
      .replace(/^\*/, "")
      .split("|")
      .map((part) => part.trim());
    return { zh, en };
  });
  const starred = read.flatMap((line, at) => (line.startsWith("*") ? [at] : []));
  return { options, right: kind === "order" ? options.map((_, at) => at) : starred };
}

// An order stands in its right order already; a star would say nothing.
function linesOf(kind: Question["kind"], options: Question["options"], right: number[]): string {
  const inOrder = kind === "order" ? right.map((place) => options[place]!) : options;
  return inOrder
    .map(({ zh, en }, at) => `${kind !== "order" && right.includes(at) ? "* " : ""}${zh} | ${en}`)
    .join("\n");
}

// The place names a new question, behind every number that is taken.
function freeCode(questions: { code: string }[], at: number): string {
  const taken = questions.flatMap(({ code }) => Number(/^q(\d+)$/.exec(code)?.[1] ?? 0));
  return `q${Math.max(...taken) + at + 1}`;
}
