import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { allQuizzes } from "../../teaching/quizzes.ts";
import type { Quiz } from "../../teaching/teaching-pack.ts";
import { refuseStale } from "../../teaching/versions.ts";
import { quizProblems } from "./quiz-problems.ts";

type Saved = { quiz: Quiz; isUsed: boolean; seenVersion: number };

/** A new version of a quiz. Attempts under way finish the version they drew from. */
export async function saveQuiz(actor: Staff, { quiz, isUsed, seenVersion }: Saved) {
  refuseUnfit(quiz);
  return inTransaction(actor, async (tx) => {
    refuseStale(
      (await allQuizzes(tx)).find(({ content }) => content.code === quiz.code),
      seenVersion,
    );
    const version = seenVersion + 1;
    await tx
      .insertInto("quiz_version")
      .values({
        code: quiz.code,
        version,
        quiz: JSON.stringify(quiz),
        is_used: isUsed,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "quiz_saved", { code: quiz.code, version, isUsed });
    return { code: quiz.code, version };
  });
}

function refuseUnfit(quiz: Quiz): void {
  const fields = quizProblems(quiz);
  if (fields.length === 0) return;
  throw new Invalid(
    "quiz_not_fit",
    {
      zh: "这份测验还不能用，请按标出的地方修改。",
      en: "This quiz cannot be taken yet. Please mend what is marked.",
    },
    { fields },
  );
}
