import type { Selectable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { QuizAttempt } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";
import type { Drawn } from "./draw-questions.ts";
import type { Answers } from "./score.ts";

export type Attempt = Omit<Selectable<QuizAttempt>, "drawn" | "answers"> & {
  drawn: Drawn[];
  answers: Answers;
};

/** One's own attempt; locked when it is about to change. */
export async function ownAttempt(tx: Tx, staffId: string, id: string, lock = false): Promise<Attempt> {
  const query = tx
    .selectFrom("quiz_attempt")
    .selectAll()
    .where("id", "=", id)
    .where("staff_id", "=", staffId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row) return toAttempt(row);
  throw new NotFound("attempt_not_found", { zh: "没有找到这次测验。", en: "There is no such attempt." });
}

export function toAttempt(row: Selectable<QuizAttempt>): Attempt {
  return { ...row, drawn: row.drawn as Drawn[], answers: row.answers as Answers };
}
