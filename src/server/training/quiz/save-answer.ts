import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { type Attempt, ownAttempt } from "./attempt.ts";

/** Keeps an answer. The server's clock decides: what comes after the time is not taken. */
export async function saveAnswer(
  actor: Staff,
  id: string,
  { questionCode, chosen }: { questionCode: string; chosen: number[] },
): Promise<{ answered: number }> {
  return inTransaction(actor, async (tx) => {
    const attempt = await ownAttempt(tx, actor.id, id, true);
    refuseOver(attempt, tx.now);
    refuseForeign(attempt, questionCode, chosen);

    const answers = { ...attempt.answers, [questionCode]: chosen };
    await tx
      .updateTable("quiz_attempt")
      .set({ answers: JSON.stringify(answers) })
      .where("id", "=", id)
      .execute();
    return { answered: Object.values(answers).filter((each) => each.length > 0).length };
  });
}

function refuseOver({ submitted_at, closes_at }: Attempt, now: Date): void {
  if (!submitted_at && now < closes_at) return;
  throw new NotPossibleNow("attempt_over", {
    zh: "这次测验已经结束，之前保存的答案都算数。",
    en: "This attempt is over. What was saved before counts.",
  });
}

function refuseForeign({ drawn }: Attempt, questionCode: string, chosen: number[]): void {
  const question = drawn.find(({ code }) => code === questionCode);
  const isWhole = new Set(chosen).size === chosen.length;
  if (question && isWhole && chosen.every((place) => question.options.includes(place))) return;
  throw new Invalid(
    "answer_not_valid",
    { zh: "这道题没有这个选项。", en: "The question has no such option." },
    { fields: [{ at: question ? "/chosen" : "/questionCode", code: "not_valid" }] },
  );
}
