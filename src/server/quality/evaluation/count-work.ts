import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { ownEvaluation } from "./own-draft.ts";
import { countedSeconds } from "./rules.ts";

/**
 * Counts work that was seen being done; idle minutes are never sent, and what cannot have been is not counted. A beat that
 * comes in after submission changes nothing.
 */
export async function countWork(
  actor: Staff,
  id: string,
  { seconds }: { seconds: number },
): Promise<{ workedSeconds: number }> {
  return inTransaction(actor, async (tx) => {
    const evaluation = await ownEvaluation(tx, actor, id);
    if (evaluation.state === "submitted") return { workedSeconds: evaluation.worked_seconds };
    const counted = countedSeconds(seconds, evaluation.counted_until, tx.now);
    const workedSeconds = evaluation.worked_seconds + counted;
    if (counted > 0)
      await tx
        .updateTable("evaluation")
        .set({ worked_seconds: workedSeconds, counted_until: tx.now })
        .where("id", "=", id)
        .execute();
    return { workedSeconds };
  });
}
