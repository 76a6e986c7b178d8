import type { z } from "zod";
import type { caseReviewRoutes, reviewAction } from "../../../shared/api/case-review-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
import { lockedReview } from "./locked-review.ts";
import { refuseUnknownPeople } from "./refuse-unknown-people.ts";

type Wanted = z.output<typeof caseReviewRoutes.addReviewAction.body>;
type Filter = z.output<typeof caseReviewRoutes.listReviewActions.query>;
type Action = z.input<typeof reviewAction>;

/** What somebody does by when, also after the meeting. */
export async function addReviewAction(
  actor: Staff,
  reviewId: string,
  { what, ownerId, dueAt, itemId }: Wanted,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    await lockedReview(tx, reviewId);
    await refuseUnknownPeople(tx, [ownerId]);
    await refuseForeignItem(tx, reviewId, itemId);
    const id = newId();
    await tx
      .insertInto("case_review_action")
      .values({
        id,
        review_id: reviewId,
        item_id: itemId,
        what,
        owner_id: ownerId,
        due_at: dueAt,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "review_action_added", { actionId: id, reviewId, ownerId, dueAt });
    return { id };
  });
}

/** Its owner says what proves it; whoever plans quality may for them. */
export async function finishReviewAction(actor: Staff, id: string, proof: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const action = await tx
      .selectFrom("case_review_action")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!action) throw actionUnknown();
    if (action.owner_id !== actor.id && !roleMay(actor.role, "quality.plan")) throw notYours();
    if (action.done_at) throw alreadyDone();
    await tx.updateTable("case_review_action").set({ done_at: tx.now, proof }).where("id", "=", id).execute();
    await recordSetting(tx, actor, "review_action_done", { actionId: id });
    return { id };
  });
}

/** Open ones by due time. Everybody's only for those who may see quality. */
export async function listReviewActions(tx: Tx, reader: Staff, { whose, after, limit }: Filter) {
  const onlyOwn = whose === "mine" || !roleMay(reader.role, "quality.read");
  const found = await actionRows(tx)
    .where("action.done_at", "is", null)
    .$if(onlyOwn, (query) => query.where("action.owner_id", "=", reader.id))
    .where(behindCursor(after, ["action.due_at", "action.id"], ">"))
    .orderBy("action.due_at")
    .orderBy("action.id")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => presentAction(row, tx.now)),
    next: last ? cursorOf(last.due_at, last.id) : null,
  };
}

export function actionRows(tx: Tx) {
  return tx
    .selectFrom("case_review_action as action")
    .innerJoin("case_review as review", "review.id", "action.review_id")
    .innerJoin("staff as owner", "owner.id", "action.owner_id")
    .selectAll("action")
    .select(["review.title as reviewTitle", "owner.name as ownerName"]);
}

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>["execute"]>>[number];

export function presentAction(row: ActionRow, now: Date): Action {
  return {
    id: row.id,
    reviewId: row.review_id,
    reviewTitle: row.reviewTitle,
    itemId: row.item_id,
    what: row.what,
    owner: { id: row.owner_id, name: row.ownerName },
    dueAt: row.due_at.toISOString(),
    isLate: row.done_at === null && row.due_at < now,
    doneAt: row.done_at?.toISOString() ?? null,
    proof: row.proof,
  };
}

async function refuseForeignItem(tx: Tx, reviewId: string, itemId: string | null): Promise<void> {
  if (!itemId) return;
  const item = await tx
    .selectFrom("case_review_item")
    .select("id")
    .where("id", "=", itemId)
    .where("review_id", "=", reviewId)
    .executeTakeFirst();
  if (item) return;
  throw new Invalid("item_unknown", {
    zh: "这一项不在这次会议的议程上。",
    en: "This is not on the meeting's agenda.",
  });
}

function actionUnknown(): NotFound {
  return new NotFound("review_action_not_found", {
    zh: "没有找到这项行动。",
    en: "There is no such action.",
  });
}

function notYours(): Forbidden {
  return new Forbidden("not_your_action", {
    zh: "这项行动由别的同事负责。",
    en: "Somebody else looks after this action.",
  });
}

function alreadyDone(): NotPossibleNow {
  return new NotPossibleNow("action_done", { zh: "这项行动已经完成。", en: "This action is done already." });
}
