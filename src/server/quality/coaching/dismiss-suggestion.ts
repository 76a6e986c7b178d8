import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { NotFound } from "../../refusals.ts";

type Dismissed = { staffId: string; ruleCode: string; reason: string; days: number };

const day = 86_400_000;

/** A person decides against a proposal; for so many days it is not made again. */
export async function dismissCoachingSuggestion(
  actor: Staff,
  { staffId, ruleCode, reason, days }: Dismissed,
) {
  return inTransaction(actor, async (tx) => {
    const colleague = await tx.selectFrom("staff").select("id").where("id", "=", staffId).executeTakeFirst();
    if (!colleague) throw unknownStaff();
    const id = newId();
    await tx
      .insertInto("coaching_dismissal")
      .values({
        id,
        staff_id: staffId,
        rule_code: ruleCode,
        reason,
        until: new Date(tx.now.getTime() + days * day),
        dismissed_by: actor.id,
        dismissed_at: tx.now,
      })
      .execute();
    return { id };
  });
}

function unknownStaff(): NotFound {
  return new NotFound("staff_not_found", { zh: "没有找到这位同事。", en: "There is no such colleague." });
}
