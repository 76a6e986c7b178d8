import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import { lockedRun, type RunView, runView } from "./run-view.ts";

/** Stops a run behind the slice it works on; what it found stays. */
export async function cancelRun(actor: Staff, id: string): Promise<RunView> {
  return inTransaction(actor, async (tx) => {
    const run = await lockedRun(tx, id);
    if (run.finished_at) throw over();
    const cancelled = await tx
      .updateTable("inspection_run")
      .set({ state: "cancelled", finished_at: tx.now, worked_at: tx.now })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return runView(cancelled);
  });
}

function over(): NotPossibleNow {
  return new NotPossibleNow("inspection_run_over", {
    zh: "这次质检任务已经结束，无法取消。",
    en: "This inspection run is over already.",
  });
}
