import type { z } from "zod";
import type { caseReviewRoutes } from "../../../shared/api/case-review-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { lockedReview, refuseHeld } from "./locked-review.ts";

type Held = z.output<typeof caseReviewRoutes.holdCaseReview.body>;

/** Minutes and decisions are kept for good. */
export async function holdReview(
  actor: Staff,
  id: string,
  { seenVersion, minutes, decisions }: Held,
): Promise<{ id: string; version: number }> {
  return inTransaction(actor, async (tx) => {
    const review = await lockedReview(tx, id);
    refuseHeld(review);
    if (review.version !== seenVersion) throw stale(seenVersion, review.version);
    for (const { itemId, decision } of decisions) await keepDecision(tx, id, itemId, decision);
    const version = seenVersion + 1;
    await tx
      .updateTable("case_review")
      .set({ state: "held", minutes, held_at: tx.now, version })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "case_review_held", { reviewId: id, decisions: decisions.length });
    return { id, version };
  });
}

async function keepDecision(tx: Tx, reviewId: string, itemId: string, decision: string): Promise<void> {
  const kept = await tx
    .updateTable("case_review_item")
    .set({ decision })
    .where("id", "=", itemId)
    .where("review_id", "=", reviewId)
    .returning("id")
    .executeTakeFirst();
  if (kept) return;
  throw new Invalid("item_unknown", {
    zh: "决定里有一项不在这次会议的议程上。",
    en: "A decision names what is not on this meeting's agenda.",
  });
}

function stale(seenVersion: number, version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "这次会议刚被同事改过，请刷新后再保存。",
      en: "A colleague has just changed this meeting. Look again, then save.",
    },
    { seenVersion, version },
  );
}
