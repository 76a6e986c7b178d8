import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotFound } from "../../refusals.ts";
import { type DelegationView, delegationsOf } from "./delegations.ts";

/** Whoever lent their authority takes it back, before its time. */
export async function endDelegation(actor: Staff, id: string): Promise<{ rows: DelegationView[] }> {
  return inTransaction(actor, async (tx) => {
    const ended = await tx
      .updateTable("delegation")
      .set({ ended_at: tx.now })
      .where("id", "=", id)
      .where("from_staff_id", "=", actor.id)
      .where("ended_at", "is", null)
      .where("ends_at", ">", tx.now)
      .returning("id")
      .executeTakeFirst();
    if (!ended)
      throw new NotFound("delegation_not_found", {
        zh: "没有找到您的这项授权，或它已经结束。",
        en: "There is no such delegation of yours, or it has ended.",
      });
    await recordSetting(tx, actor, "delegation_ended", { delegationId: id });
    return delegationsOf(tx, actor);
  });
}
