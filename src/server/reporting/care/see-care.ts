import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";
import { todayOf } from "../indicators/period.ts";

/** The person has looked at their own figures of care through a day: from now on others may see those days too. */
export async function seeCare(
  actor: Staff,
  { throughDay }: { throughDay: string },
): Promise<{ throughDay: string }> {
  return inTransaction(actor, async (tx) => {
    if (throughDay > (await todayOf(tx))) throw notYet();
    const { day } = await tx
      .insertInto("care_seen")
      .values({ staff_id: actor.id, through_day: sql`${throughDay}::date`, seen_at: tx.now })
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "staff_id"]).doUpdateSet({
          // What was seen stays seen.
          through_day: sql`greatest(care_seen.through_day, excluded.through_day)`,
          seen_at: tx.now,
        }),
      )
      .returning(sql<string>`through_day::text`.as("day"))
      .executeTakeFirstOrThrow();
    return { throughDay: day };
  });
}

function notYet(): Invalid {
  return new Invalid(
    "period_in_future",
    { zh: "这一天还没到。", en: "This day is still to come." },
    { fields: [{ at: "/throughDay", code: "period_in_future" }] },
  );
}
