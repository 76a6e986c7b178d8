import { sql } from "kysely";
import type { z } from "zod";
import type { caseReviewRoutes } from "../../../shared/api/case-review-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { reviewUnknown } from "./locked-review.ts";
import { actionRows, presentAction } from "./review-actions.ts";

type Listed = z.input<typeof caseReviewRoutes.listCaseReviews.answer>;
type Read = z.input<typeof caseReviewRoutes.readCaseReview.answer>;

/** Meetings, the latest first. */
export async function listReviews(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Listed> {
  const found = await reviewRows(tx)
    .where(behindCursor(after, ["review.meets_at", "review.id"], "<"))
    .orderBy("review.meets_at", "desc")
    .orderBy("review.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(presentHead), next: last ? cursorOf(last.meets_at, last.id) : null };
}

export async function readReview(tx: Tx, id: string): Promise<Read> {
  const review = await reviewRows(tx).where("review.id", "=", id).executeTakeFirst();
  if (!review) throw reviewUnknown();
  const actions = await actionRows(tx)
    .where("action.review_id", "=", id)
    .orderBy("action.due_at")
    .orderBy("action.id")
    .limit(500)
    .execute();
  return {
    review: presentHead(review),
    attendees: await tx
      .selectFrom("staff")
      .select(["id", "name"])
      .where("id", "in", review.attendee_ids)
      .orderBy("name")
      .execute(),
    minutes: review.minutes,
    agenda: await agendaOf(tx, id),
    actions: actions.map((row) => presentAction(row, tx.now)),
  };
}

function reviewRows(tx: Tx) {
  const open = sql`SELECT FROM case_review_action a WHERE a.tenant_id = review.tenant_id AND a.review_id = review.id AND a.done_at IS NULL`;
  return tx
    .selectFrom("case_review as review")
    .innerJoin("staff as leader", "leader.id", "review.led_by")
    .selectAll("review")
    .select([
      "leader.name as leaderName",
      sql<number>`(SELECT count(*) FROM case_review_item i WHERE i.tenant_id = review.tenant_id AND i.review_id = review.id)::int`.as(
        "items",
      ),
      sql<number>`(SELECT count(*) FROM (${open}) AS open)::int`.as("openActions"),
      sql<number>`(SELECT count(*) FROM (${open} AND a.due_at < ${tx.now}) AS late)::int`.as("lateActions"),
    ]);
}

type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviewRows>["execute"]>>[number];

function presentHead(row: ReviewRow): Listed["rows"][number] {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    from: row.frame_from.toISOString(),
    to: row.frame_to.toISOString(),
    meetsAt: row.meets_at.toISOString(),
    ledBy: { id: row.led_by, name: row.leaderName },
    state: row.state as "planned" | "held",
    heldAt: row.held_at?.toISOString() ?? null,
    items: row.items,
    openActions: row.openActions,
    lateActions: row.lateActions,
  };
}

async function agendaOf(tx: Tx, reviewId: string): Promise<Read["agenda"]> {
  const rows = await tx
    .selectFrom("case_review_item as item")
    .leftJoin("conversation as c", "c.id", "item.conversation_id")
    .leftJoin("complaint", "complaint.id", "item.complaint_id")
    .leftJoin("staff as agent", "agent.id", "c.staff_id")
    .selectAll("item")
    .select(["complaint.number", "agent.id as agentId", "agent.name as agentName"])
    .where("item.review_id", "=", reviewId)
    .orderBy("item.position")
    .limit(500)
    .execute();
  return rows.map((row) => {
    const facts = row.facts as { score?: number; ruleCode?: string; count?: number; reason?: string };
    return {
      id: row.id,
      chosenBy: row.chosen_by as Read["agenda"][number]["chosenBy"],
      score: facts.score ?? null,
      ruleCode: facts.ruleCode ?? null,
      count: facts.count ?? null,
      reason: facts.reason ?? null,
      complaintNumber: row.number,
      conversationId: row.conversation_id,
      agent: row.agentId && row.agentName ? { id: row.agentId, name: row.agentName } : null,
      decision: row.decision,
    };
  });
}
