import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

/** The praised has read it; reading it again changes nothing. */
export async function seePraise(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const seen = await tx
      .updateTable("praise")
      .set(({ fn, val }) => ({ seen_at: fn.coalesce("seen_at", val(tx.now)) }))
      .where("id", "=", id)
      .where("staff_id", "=", actor.id)
      .returning("id")
      .executeTakeFirst();
    if (seen) return seen;
    throw new NotFound("praise_not_found", {
      zh: "没有找到这条表扬。",
      en: "There is no such praise.",
    });
  });
}
