import type { Tx } from "../../db/database.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";

export type KeptReview = Awaited<ReturnType<typeof lockedReview>>;

export async function lockedReview(tx: Tx, id: string) {
  const review = await tx
    .selectFrom("case_review")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (review) return review;
  throw reviewUnknown();
}

export function refuseHeld({ state }: KeptReview): void {
  if (state === "planned") return;
  throw new NotPossibleNow("review_held", {
    zh: "会议已经开完，议程和纪要不再修改。",
    en: "The meeting has been held: agenda and minutes stand.",
  });
}

export function reviewUnknown(): NotFound {
  return new NotFound("case_review_not_found", {
    zh: "没有找到这次案例会。",
    en: "There is no such case review.",
  });
}
