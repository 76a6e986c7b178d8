import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import { entriesOf, moderatedSession } from "./session.ts";

/** The scoring ends and all answers stand side by side. Nobody who is absent holds the others up; they stay named. */
export async function openCalibration(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const session = await moderatedSession(tx, actor, id);
    if (session.opened_at) throw openedAlready();
    const entries = await entriesOf(tx, [id]);
    const submitted = entries.filter(({ submitted_at }) => submitted_at !== null);
    if (new Set(submitted.map(({ staff_id }) => staff_id)).size < 2) throw nothingToCompare();
    await tx
      .updateTable("calibration_session")
      .set({ state: "open", opened_at: tx.now })
      .where("id", "=", id)
      .execute();
    await tx
      .updateTable("evaluation")
      .set({ released_at: tx.now })
      .where(
        "id",
        "in",
        submitted.map(({ evaluation_id }) => evaluation_id),
      )
      .execute();
    return { id };
  });
}

function openedAlready(): NotPossibleNow {
  return new NotPossibleNow("calibration_opened", {
    zh: "这场校准已经公布评分。",
    en: "This session has been opened already.",
  });
}

function nothingToCompare(): NotPossibleNow {
  return new NotPossibleNow("too_few_scored", {
    zh: "至少两位同事提交评分后才能公布、对比。",
    en: "At least two people must have submitted before there is anything to compare.",
  });
}
