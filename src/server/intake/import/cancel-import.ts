import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { type ImportRun, importView } from "./import-view.ts";
import { runById } from "./list-imports.ts";

/** Stops a run between two batches: what is in stays, and the same file goes on from there. */
export async function cancelImport(actor: Staff, id: string): Promise<ImportRun> {
  return inTransaction(actor, async (tx) => {
    const cancelled = await tx
      .updateTable("import_run")
      .set({ state: "cancelled", finished_at: tx.now })
      .where("id", "=", id)
      .where("state", "in", ["waiting", "running"])
      .returningAll()
      .executeTakeFirst();
    if (cancelled) return importView(cancelled);

    const run = await runById(tx, id);
    throw new NotPossibleNow(
      "import_over",
      { zh: "这次导入已经结束，不需要再停止。", en: "This import is over already." },
      { state: run.state },
    );
  });
}
