import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";

/** The early report went to the regulator; once, and only while the matter is open. */
export async function recordReport(actor: Staff, matterId: string, report: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const matter = await tx
      .selectFrom("regulator_matter")
      .select(["complaint_id", "outcome"])
      .where("id", "=", matterId)
      .forUpdate()
      .executeTakeFirst();
    if (!matter) throw unknownMatter();
    if (matter.outcome) throw reportTooLate();
    const kept = await tx
      .insertInto("regulator_report")
      .values({
        matter_id: matterId,
        complaint_id: matter.complaint_id,
        report,
        reported_by: actor.id,
        reported_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("matter_id")
      .executeTakeFirst();
    if (!kept) throw reportedAlready();
    await tellLive(tx, "regulator");
    return { id: matterId };
  });
}

function unknownMatter(): NotFound {
  return new NotFound("regulator_matter_not_found", {
    zh: "没有找到这个监管案件。",
    en: "There is no such regulator's matter.",
  });
}

function reportTooLate(): NotPossibleNow {
  return new NotPossibleNow("regulator_matter_not_open", {
    zh: "这个案件已有处理结果，不再需要提前报告。",
    en: "The matter has ended; an early report is no longer needed.",
  });
}

function reportedAlready(): NotPossibleNow {
  return new NotPossibleNow("regulator_report_known", {
    zh: "提前报告已经登记过了。",
    en: "The early report is recorded already.",
  });
}
