import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { caseReviewRoutes } from "../../../shared/api/case-review-routes.ts";
import { normaliseNumber } from "../../../shared/complaint-number.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid } from "../../refusals.ts";
import { type AgendaItem, drawAgenda } from "./draw-agenda.ts";
import { lockedReview, refuseHeld } from "./locked-review.ts";
import { refuseUnknownPeople } from "./refuse-unknown-people.ts";

type Planned = z.output<typeof caseReviewRoutes.planCaseReview.body>;

/** A meeting, with its agenda drawn up from the period. */
export async function planReview(
  actor: Staff,
  { title, from, to, meetsAt, ledBy, attendeeIds }: Planned,
): Promise<{ id: string; items: number }> {
  if (from > to) throw backwards();
  return inTransaction(actor, async (tx) => {
    await refuseUnknownPeople(tx, [ledBy, ...attendeeIds]);
    const { time_zone } = await ownTenant(tx);
    const begins = midnight(from, time_zone);
    const ends = midnight(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), time_zone);
    const id = newId();
    await tx
      .insertInto("case_review")
      .values({
        id,
        title,
        frame_from: begins,
        frame_to: ends,
        meets_at: meetsAt,
        led_by: ledBy,
        attendee_ids: attendeeIds,
        state: "planned",
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    const agenda = await drawAgenda(tx, begins, ends);
    await keepItems(tx, id, agenda, 1);
    await recordSetting(tx, actor, "case_review_planned", { reviewId: id, items: agenda.length });
    return { id, items: agenda.length };
  });
}

/** A person puts a case on the agenda. */
export async function addReviewItem(
  actor: Staff,
  reviewId: string,
  { complaintNumber, reason }: { complaintNumber: string; reason: string },
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    refuseHeld(await lockedReview(tx, reviewId));
    const conversation = await lastConversation(tx, complaintNumber);
    const { count } = await tx
      .selectFrom("case_review_item")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("review_id", "=", reviewId)
      .executeTakeFirstOrThrow();
    const [id] = await keepItems(
      tx,
      reviewId,
      [
        {
          chosenBy: "chosen",
          facts: { reason },
          conversationId: conversation.id,
          complaintId: conversation.complaint_id,
        },
      ],
      count + 1,
    );
    return { id: id! };
  });
}

async function keepItems(tx: Tx, reviewId: string, items: AgendaItem[], first: number): Promise<string[]> {
  if (items.length === 0) return [];
  const rows = items.map(({ chosenBy, facts, conversationId, complaintId }, index) => ({
    id: newId(),
    review_id: reviewId,
    position: first + index,
    chosen_by: chosenBy,
    facts: JSON.stringify(facts),
    conversation_id: conversationId,
    complaint_id: complaintId,
  }));
  await tx.insertInto("case_review_item").values(rows).execute();
  return rows.map(({ id }) => id);
}

async function lastConversation(tx: Tx, number: string) {
  const found = await tx
    .selectFrom("conversation")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .select(["conversation.id", "conversation.complaint_id"])
    .where("complaint.number", "=", normaliseNumber(number) ?? "")
    .orderBy("conversation.chapter", "desc")
    .limit(1)
    .executeTakeFirst();
  if (found) return found;
  throw new Invalid(
    "conversation_unknown",
    {
      zh: "没有找到这张单，或者它还没有结束。",
      en: "There is no such complaint, or it has not ended yet.",
    },
    { fields: [{ at: "/complaintNumber", code: "conversation_unknown" }] },
  );
}

function midnight(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

function backwards(): Invalid {
  return new Invalid(
    "period_not_clear",
    { zh: "开始日期不能晚于结束日期。", en: "The first day must not be after the last." },
    { fields: [{ at: "/from", code: "period_not_clear" }] },
  );
}
