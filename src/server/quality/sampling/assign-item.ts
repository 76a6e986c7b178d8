import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import { refuseUnfitInspectors } from "./check-plan.ts";
import { partiesOf } from "./parties.ts";

type Wanted = { inspectorId: string; secondInspectorId: string | null };

/** Gives a drawn conversation to somebody else. Whoever has begun keeps it. */
export async function assignItem(
  actor: Staff,
  id: string,
  { inspectorId, secondInspectorId }: Wanted,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const inspectorIds = secondInspectorId ? [inspectorId, secondInspectorId] : [inspectorId];
    await refuseUnfitInspectors(tx, inspectorIds);
    const item = await lockedItem(tx, id);
    await refuseParty(tx, item.conversation_id, inspectorIds);
    await refuseBegun(tx, id, inspectorIds);
    await tx
      .updateTable("sample_item")
      .set({ assigned_to: inspectorId, second_assigned_to: secondInspectorId })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "sample_item_assigned", { itemId: id, inspectorIds });
    return { id };
  });
}

async function lockedItem(tx: Tx, id: string) {
  const item = await tx
    .selectFrom("sample_item")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!item)
    throw new NotFound("sample_item_not_found", {
      zh: "没有找到这条样本。",
      en: "There is no such sample item.",
    });
  if (item.counted_from)
    throw new NotPossibleNow("counted_elsewhere", {
      zh: "这条会话已在另一次抽样里评分，在这里无需分配。",
      en: "This conversation is judged for an earlier draw. Nobody needs to judge it here.",
    });
  return item;
}

async function refuseParty(tx: Tx, conversationId: string, inspectorIds: string[]): Promise<void> {
  const parties = (await partiesOf(tx, [conversationId])).get(conversationId)!;
  if (!inspectorIds.some((inspector) => parties.has(inspector))) return;
  throw new Invalid(
    "inspector_is_party",
    {
      zh: "这位同事经手过这张单，不能评自己的会话。",
      en: "This colleague had a hand in the case and cannot judge it.",
    },
    { fields: [{ at: "/inspectorId", code: "inspector_is_party" }] },
  );
}

async function refuseBegun(tx: Tx, itemId: string, inspectorIds: string[]): Promise<void> {
  const begun = await tx
    .selectFrom("evaluation")
    .select("evaluator_id")
    .where("sample_item_id", "=", itemId)
    .where("evaluator_id", "not in", inspectorIds)
    .executeTakeFirst();
  if (!begun) return;
  throw new NotPossibleNow("evaluation_begun", {
    zh: "原来的质检员已经开始评分，不能换人。",
    en: "The inspector has begun to judge it: it stays with them.",
  });
}
