import type { Selectable } from "kysely";
import type { z } from "zod";
import type { approval, offer, option, promise } from "../../../shared/api/staff-view.ts";
import type { OptionPart } from "../../../shared/gateway-parts.ts";
import type { Tx } from "../../db/database.ts";
import type { Approval, RemedyOption } from "../../db/tables.gen.ts";
import { type GradeLimits, overLimit } from "../../people/grade-limits.ts";
import { type ApprovalSteps, approvalStepsOf } from "./approval-steps.ts";
import type { BoundAttachment } from "./attachments.ts";
import type { People } from "./people.ts";

/** The offers of some complaints, each complaint's in the order they were made. */
export async function offersOf(
  tx: Tx,
  complaintIds: string[],
  people: People,
  limits: GradeLimits,
): Promise<z.input<typeof offer>[]> {
  const offers = await tx
    .selectFrom("remedy_offer")
    .selectAll()
    .where("complaint_id", "in", complaintIds)
    .orderBy("round")
    .execute();
  if (offers.length === 0) return [];
  const ids = offers.map(({ id }) => id);
  const options = await tx
    .selectFrom("remedy_option")
    .selectAll()
    .where("offer_id", "in", ids)
    .orderBy("position")
    .execute();
  const approvals = await tx
    .selectFrom("approval")
    .selectAll()
    .where("offer_id", "in", ids)
    .orderBy("asked_at")
    .execute();
  const steps = await approvalStepsOf(
    tx,
    approvals.map(({ id }) => id),
    people,
  );

  return offers.map((row) => {
    const asked = approvals.findLast(({ offer_id }) => offer_id === row.id);
    return {
      id: row.id,
      round: row.round,
      chapter: row.chapter,
      state: row.state as "draft",
      explanation: row.explanation,
      options: options.filter(({ offer_id }) => offer_id === row.id).map((each) => optionView(each, limits)),
      preparedBy: people.person(row.prepared_by),
      preparedAt: row.prepared_at.toISOString(),
      offeredAt: row.offered_at?.toISOString() ?? null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      answeredBy: row.answered_by_kind as "customer" | null,
      answerSource: row.answer_source as "phone" | null,
      answerWords: row.answer_words,
      chosenOptionId: row.chosen_option_id,
      approval: asked ? approvalView(asked, people, steps(asked.id)) : null,
    };
  });
}

export function optionView(row: Selectable<RemedyOption>, limits: GradeLimits): z.input<typeof option> {
  return {
    id: row.id,
    position: row.position,
    kind: row.kind as "apology",
    content: row.content,
    steps: row.steps as { text: string; hours: number }[],
    parts: row.parts as OptionPart[],
    cost: { minor: row.cost_minor, currency: row.currency },
    overLimit: overLimit(limits, row.kind, row.cost_minor),
    goodwillMinor: row.goodwill_minor,
  };
}

export function approvalView(
  row: Selectable<Approval>,
  people: People,
  steps: ApprovalSteps,
): z.input<typeof approval> {
  return {
    id: row.id,
    amount: { minor: row.amount_minor, currency: row.currency },
    reason: row.reason,
    askedBy: people.person(row.asked_by),
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    decision: row.decision as "approved" | null,
    decidedBy: people.personOrNull(row.decided_by),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
    position: row.position,
    steps,
  };
}

export async function promisesOf(
  tx: Tx,
  complaintId: string,
  people: People,
  files: BoundAttachment[],
): Promise<z.input<typeof promise>[]> {
  const rows = await tx
    .selectFrom("promise")
    .leftJoin("department", "department.id", "promise.department_id")
    .selectAll("promise")
    .select(["department.name_zh", "department.name_en"])
    .where("promise.complaint_id", "=", complaintId)
    .orderBy("first_due_at")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    optionId: row.option_id,
    source: row.source as "option",
    messageId: row.message_id,
    position: row.position,
    deed: row.deed,
    owner: people.person(row.owner_id),
    department: departmentOf(row),
    dueAt: row.due_at.toISOString(),
    firstDueAt: row.first_due_at.toISOString(),
    state: row.state as "open",
    wasBroken: row.was_broken,
    toldLateAt: row.told_late_at?.toISOString() ?? null,
    proof: row.proof_kind
      ? {
          kind: row.proof_kind as "text",
          text: row.proof_text,
          attachment: files.find(({ promiseId }) => promiseId === row.id)?.view ?? null,
        }
      : null,
    keptBy: people.personOrNull(row.kept_by),
    keptAt: row.kept_at?.toISOString() ?? null,
  }));
}

function departmentOf(row: {
  department_id: string | null;
  name_zh: string | null;
  name_en: string | null;
}): z.input<typeof promise>["department"] {
  if (!row.department_id) return null;
  return { id: row.department_id, nameZh: row.name_zh ?? "", nameEn: row.name_en ?? "" };
}
