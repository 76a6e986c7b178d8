import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { Tx } from "../../db/database.ts";
import { answersOf, type Purpose } from "./evaluation.ts";

export type ScoreInForce = { score: number; hasCritical: boolean; isCorrected: boolean };

/** What each submitted evaluation counts for now: its latest correction, else the score it was submitted with. */
export async function scoresInForce(tx: Tx, evaluationIds: string[]): Promise<Map<string, ScoreInForce>> {
  if (evaluationIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("evaluation")
    .select(["id", "score", "has_critical"])
    .where("id", "in", evaluationIds)
    .where("state", "=", "submitted")
    .execute();
  const corrections = await correctionsOf(tx, evaluationIds);
  return new Map(
    rows.map(({ id, score, has_critical }) => {
      const correction = corrections.get(id)?.at(-1);
      return [
        id,
        correction
          ? { score: correction.score_after, hasCritical: correction.has_critical, isCorrected: true }
          : { score: score!, hasCritical: has_critical!, isCorrected: false },
      ];
    }),
  );
}

export type EvaluationFilter = {
  conversationIds?: string[];
  staffIds?: string[];
  purposes?: Purpose[];
  from?: Date;
  to?: Date;
};

export type JudgedConversation = {
  evaluationId: string;
  conversationId: string;
  complaintId: string;
  staffId: string | null;
  evaluatorId: string;
  shopId: string | null;
  category: string | null;
  purpose: Purpose;
  isBlind: boolean;
  sampleItemId: string | null;
  scorecardCode: string;
  scorecardVersion: number;
  submittedAt: Date;
  score: number;
  hasCritical: boolean;
  answers: EvaluationAnswer[];
};

/**
 * Submitted evaluations with what counts of them now. One row for each evaluation: grouped by conversation and criterion
 * they are the matrix that agreement is computed from.
 */
export async function judgedConversations(tx: Tx, filter: EvaluationFilter): Promise<JudgedConversation[]> {
  const rows = await filtered(tx, filter).execute();
  const ids = rows.map(({ id }) => id);
  const scores = await scoresInForce(tx, ids);
  const answers = await answersInForce(tx, ids);
  return rows.map((row) => ({
    evaluationId: row.id,
    conversationId: row.conversation_id,
    complaintId: row.complaint_id,
    staffId: row.staff_id,
    evaluatorId: row.evaluator_id,
    shopId: row.shop_id,
    category: row.category,
    purpose: row.purpose as Purpose,
    isBlind: row.is_blind,
    sampleItemId: row.sample_item_id,
    scorecardCode: row.scorecard_code,
    scorecardVersion: row.scorecard_version,
    submittedAt: row.submitted_at!,
    score: scores.get(row.id)!.score,
    hasCritical: scores.get(row.id)!.hasCritical,
    answers: answers.get(row.id) ?? [],
  }));
}

/** The answers with what was ruled otherwise on appeal put in their place. */
export async function answersInForce(
  tx: Tx,
  evaluationIds: string[],
): Promise<Map<string, EvaluationAnswer[]>> {
  const given = await answersOf(tx, evaluationIds);
  const corrections = await correctionsOf(tx, evaluationIds);
  return new Map(
    [...given].map(([id, answers]) => [
      id,
      answers.map((answer) => ({ ...answer, ...ruledOtherwise(corrections.get(id), answer.criterionCode) })),
    ]),
  );
}

function filtered(tx: Tx, { conversationIds, staffIds, purposes, from, to }: EvaluationFilter) {
  let query = tx
    .selectFrom("evaluation")
    .innerJoin("conversation", "conversation.id", "evaluation.conversation_id")
    .selectAll("evaluation")
    .select(["conversation.shop_id", "conversation.category"])
    .where("evaluation.state", "=", "submitted")
    .orderBy("evaluation.submitted_at")
    .orderBy("evaluation.id")
    .limit(mostRead);
  if (conversationIds) query = query.where("evaluation.conversation_id", "in", conversationIds);
  if (staffIds) query = query.where("evaluation.staff_id", "in", staffIds);
  if (purposes) query = query.where("evaluation.purpose", "in", purposes);
  if (from) query = query.where("evaluation.submitted_at", ">=", from);
  if (to) query = query.where("evaluation.submitted_at", "<", to);
  return query;
}

// People judge some thousands of conversations in a month; more at once is asked for by mistake.
const mostRead = 20_000;

type RuledAnswer = { criterionCode: string; after: Pick<EvaluationAnswer, "value" | "isNotApplicable"> };

/** Of each evaluation, from the first to the one in force. */
async function correctionsOf(tx: Tx, evaluationIds: string[]) {
  if (evaluationIds.length === 0) return new Map<string, never>();
  const rows = await tx
    .selectFrom("evaluation_correction")
    .selectAll()
    .where("evaluation_id", "in", evaluationIds)
    .orderBy("position")
    .execute();
  return Map.groupBy(rows, (row) => row.evaluation_id);
}

function ruledOtherwise(corrections: { answers: unknown }[] = [], criterionCode: string) {
  const ruled = corrections.flatMap(({ answers }) => answers as RuledAnswer[]);
  return ruled.findLast((answer) => answer.criterionCode === criterionCode)?.after;
}
