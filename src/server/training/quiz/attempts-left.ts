import type { Tx } from "../../db/database.ts";
import type { Quiz } from "../../teaching/teaching-pack.ts";

/** How many tries somebody has left: those the quiz allows since they last passed it, and those a trainer added. */
export async function attemptsLeft(tx: Tx, staffId: string, quiz: Quiz): Promise<number> {
  const since = await lastPassed(tx, staffId, quiz.code);
  const [{ taken }, { added }] = await Promise.all([
    tx
      .selectFrom("quiz_attempt")
      .select(({ fn }) => fn.countAll<number>().as("taken"))
      .where("quiz_code", "=", quiz.code)
      .where("staff_id", "=", staffId)
      .where("started_at", ">", since)
      .executeTakeFirstOrThrow(),
    tx
      .selectFrom("extra_attempt")
      .select(({ fn }) => fn.countAll<number>().as("added"))
      .where("quiz_code", "=", quiz.code)
      .where("staff_id", "=", staffId)
      .where("granted_at", ">", since)
      .executeTakeFirstOrThrow(),
  ]);
  return Math.max(0, quiz.attempts + added - taken);
}

// A certificate is renewed by taking the quiz again: what was needed for the last one does not count against it.
async function lastPassed(tx: Tx, staffId: string, quizCode: string): Promise<Date> {
  const passed = await tx
    .selectFrom("quiz_attempt")
    .select("started_at")
    .where("quiz_code", "=", quizCode)
    .where("staff_id", "=", staffId)
    .where("is_passed", "=", true)
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return passed?.started_at ?? new Date(0);
}
