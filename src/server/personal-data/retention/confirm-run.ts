import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { dueList } from "./due-list.ts";
import { readRun } from "./read-retention.ts";

/** A person has seen the list and says: erase these. Refused when the list is no longer the one they saw. */
export async function confirmRun(actor: Staff, { listedAt, total }: { listedAt: string; total: number }) {
  return inTransaction(actor, async (tx) => {
    const at = new Date(listedAt);
    const { total: now } = await dueList(tx, at, 1);
    if (at > tx.now || now !== total) throw listChanged();
    const id = newId();
    await tx
      .insertInto("retention_run")
      .values({ id, listed_at: at, listed: total, confirmed_by: actor.id, confirmed_at: tx.now })
      .execute();
    await recordSetting(tx, actor, "retention_confirmed", { runId: id, listed: total });
    await addJob(tx, "run_retention", { runId: id });
    return readRun(tx, id);
  });
}

function listChanged(): NotPossibleNow {
  return new NotPossibleNow("list_changed", {
    zh: "您查看之后，到期清单有了变化，请重新查看后再确认。",
    en: "The list has changed since you looked at it. Please look again before you confirm.",
  });
}
