import { sql } from "kysely";
import type { ScorecardForm } from "../../../../shared/api/scorecard-fields.ts";
import type { GivenAnswer } from "../../../../shared/scorecards/score.ts";
import type { Tx } from "../../../db/database.ts";
import type { Stretch } from "../../../people/house-days.ts";
import { answersOf } from "../../evaluation/evaluation.ts";

export type Source = "double_blind" | "calibration";

/** One person's judgement as they submitted it: what an appeal changed later says nothing about how they judged. */
export type Judgement = {
  evaluationId: string;
  /** Judgements with the same one are of the same item, by the same scorecard. */
  item: string;
  conversationId: string;
  complaintNumber: string;
  shopId: string | null;
  evaluatorId: string;
  cardKey: string;
  submittedAt: Date;
  score: number;
  answers: GivenAnswer[];
};

/** Items that at least two people have judged alone, with all their judgements. */
export async function judgedItems(tx: Tx, source: Source, { from, until }: Stretch): Promise<Judgement[]> {
  const found = await rowsOf(tx, source)
    .where("evaluation.submitted_at", ">=", from)
    .where("evaluation.submitted_at", "<", until)
    .execute();
  const answers = await answersOf(
    tx,
    found.map(({ id }) => id),
  );
  const judgements = found.map((row) => ({
    evaluationId: row.id,
    item: `${row.item} ${row.scorecard_code} ${row.scorecard_version}`,
    conversationId: row.conversation_id,
    complaintNumber: row.number,
    shopId: row.shop_id,
    evaluatorId: row.evaluator_id,
    cardKey: `${row.scorecard_code} ${row.scorecard_version}`,
    submittedAt: row.submitted_at!,
    score: row.score!,
    answers: answers.get(row.id) ?? [],
  }));
  const byItem = Map.groupBy(judgements, ({ item }) => item);
  return [...byItem.values()].filter((own) => own.length >= 2).flat();
}

/** The forms the judgements were made by. */
export async function formsOf(tx: Tx, judgements: Judgement[]): Promise<Map<string, ScorecardForm>> {
  const keys = new Set(judgements.map(({ cardKey }) => cardKey));
  const rows = await tx.selectFrom("scorecard_version").select(["code", "version", "form"]).execute();
  return new Map(
    rows
      .map(({ code, version, form }) => [`${code} ${version}`, form as ScorecardForm] as const)
      .filter(([key]) => keys.has(key)),
  );
}

const mostRead = 20_000;

function rowsOf(tx: Tx, source: Source) {
  const base = tx
    .selectFrom("evaluation")
    .innerJoin("conversation", "conversation.id", "evaluation.conversation_id")
    .innerJoin("complaint", "complaint.id", "evaluation.complaint_id")
    .leftJoin("calibration_entry as entry", "entry.evaluation_id", "evaluation.id")
    .leftJoin("calibration_session as session", "session.id", "entry.session_id")
    .select([
      "evaluation.id",
      "evaluation.conversation_id",
      "evaluation.evaluator_id",
      "evaluation.scorecard_code",
      "evaluation.scorecard_version",
      "evaluation.submitted_at",
      "evaluation.score",
      "conversation.shop_id",
      "complaint.number",
      sql<string>`coalesce(evaluation.sample_item_id::text, entry.session_id::text || ' ' || entry.conversation_id::text)`.as(
        "item",
      ),
    ])
    .where("evaluation.state", "=", "submitted")
    .orderBy("evaluation.submitted_at")
    .orderBy("evaluation.id")
    .limit(mostRead);
  return source === "double_blind"
    ? base.where("evaluation.purpose", "in", ["sample", "double_blind"]).where(isJudgedTwice)
    : // What came in after all was shown was not scored alone.
      base
        .where("evaluation.purpose", "=", "calibration")
        .whereRef("evaluation.submitted_at", "<=", "session.opened_at");
}

const isJudgedTwice = sql<boolean>`EXISTS (SELECT FROM evaluation other WHERE other.tenant_id = evaluation.tenant_id
  AND other.sample_item_id = evaluation.sample_item_id AND other.evaluator_id <> evaluation.evaluator_id
  AND other.state = 'submitted')`;
