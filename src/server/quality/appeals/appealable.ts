import type { BusinessCalendar } from "../../clocks/business-calendar.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { NotFound } from "../../refusals.ts";

/** The calendar whose working days count for appeals. */
export async function appealCalendar(tx: Tx): Promise<BusinessCalendar> {
  const { time_zone: timeZone } = await ownTenant(tx);
  return businessCalendar("office", { timeZone });
}

/** Evaluations that count for somebody; the others only serve to compare inspectors. */
export const judgesAPerson = ["sample", "spot"];

/** An evaluation of this person that was released to them, locked when they are about to appeal. */
export async function releasedEvaluation(tx: Tx, staffId: string, id: string, { lock = false } = {}) {
  const row = await tx
    .selectFrom("evaluation")
    .selectAll()
    .where("id", "=", id)
    .where("staff_id", "=", staffId)
    .where("released_at", "is not", null)
    .where("purpose", "in", judgesAPerson)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row) return { ...row, released_at: row.released_at! };
  throw new NotFound("evaluation_not_found", {
    zh: "没有找到这份评分。",
    en: "There is no such evaluation.",
  });
}

/** The appeals against an evaluation so far, in order. */
export function earlierAppeals(tx: Tx, evaluationId: string) {
  return tx
    .selectFrom("appeal")
    .select(["id", "state", "position"])
    .where("evaluation_id", "=", evaluationId)
    .orderBy("position")
    .execute();
}
