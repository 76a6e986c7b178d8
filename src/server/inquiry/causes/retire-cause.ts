import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotFound } from "../../refusals.ts";
import { type Cause, causeTree } from "./cause-tree.ts";

/** Offers a cause of the house's own no longer; rulings that named it keep it. */
export async function retireCause(actor: Staff, id: string): Promise<Cause> {
  return inTransaction(actor, async (tx) => {
    const retired = await tx
      .updateTable("cause")
      .set({ is_active: false })
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    if (!retired) throw unknownCause();
    await recordSetting(tx, actor, "cause_retired", { causeId: id });
    return (await causeTree(tx)).find((cause) => cause.id === id)!;
  });
}

function unknownCause(): NotFound {
  return new NotFound("cause_not_found", {
    zh: "没有这个自建原因；产品自带的原因不能停用。",
    en: "The house has no such cause of its own; those that came with the product stay.",
  });
}
