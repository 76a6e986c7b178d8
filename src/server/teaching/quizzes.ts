import type { Tx } from "../db/database.ts";
import { NotFound } from "../refusals.ts";
import { type Quiz, teachingPack } from "./teaching-pack.ts";
import { type Latest, withGiven } from "./versions.ts";

export async function allQuizzes(tx: Tx): Promise<Latest<Quiz>[]> {
  const rows = await tx
    .selectFrom("quiz_version")
    .distinctOn("code")
    .select(["version", "quiz", "is_used"])
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  return withGiven(
    teachingPack().quizzes,
    rows.map((row) => ({ content: row.quiz as Quiz, version: row.version, isUsed: row.is_used })),
  );
}

/** A quiz that can be taken now. */
export async function usedQuiz(tx: Tx, code: string): Promise<Latest<Quiz>> {
  const found = (await allQuizzes(tx)).find(({ content, isUsed }) => isUsed && content.code === code);
  if (found) return found;
  throw new NotFound("quiz_not_found", {
    zh: "没有这份测验，或它已停用。",
    en: "There is no such quiz, or it is no longer used.",
  });
}

/** A quiz as it was drawn from. */
export async function quizOf(tx: Tx, code: string, version: number): Promise<Quiz> {
  if (version === 0) return givenQuiz(code);
  const row = await tx
    .selectFrom("quiz_version")
    .select("quiz")
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return row.quiz as Quiz;
}

function givenQuiz(code: string): Quiz {
  const quiz = teachingPack().quizzes.find((each) => each.code === code);
  if (!quiz) throw new Error(`the product has no quiz ${code}`);
  return quiz;
}
