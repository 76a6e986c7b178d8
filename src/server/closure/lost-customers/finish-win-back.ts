import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";

type Finished = z.output<typeof closureRoutes.finishWinBack.body>;

/** How it went. A customer who wants no more offers is never put on such a task again. */
export async function finishWinBack(
  actor: Staff,
  id: string,
  { outcome, words }: Finished,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const done = await tx
      .updateTable("win_back")
      .set({ outcome, outcome_words: words ?? null, done_by: actor.id, done_at: tx.now })
      .where("id", "=", id)
      .where("outcome", "is", null)
      .returning("customer_id")
      .executeTakeFirst();
    if (!done) throw notOpen();
    if (outcome === "opted_out") await optOut(tx, actor, done.customer_id);
    await recordSetting(tx, actor, "win_back_finished", { winBackId: id, outcome });
    return { id };
  });
}

async function optOut(tx: Tx, actor: Staff, customerId: string): Promise<void> {
  await tx
    .insertInto("contact_opt_out")
    .values({ customer_id: customerId, recorded_by: actor.id, recorded_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function notOpen(): NotPossibleNow {
  return new NotPossibleNow("win_back_not_open", {
    zh: "没有这项任务，或它已经完成。",
    en: "There is no such task, or it is finished already.",
  });
}
