import { type RawBuilder, sql } from "kysely";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { Forbidden } from "../../refusals.ts";
import { type Evaluation, findEvaluation } from "./evaluation.ts";

/** The evaluation for this reader. Drafts are their writer's; whoever has still to judge the same conversation waits. */
export async function readableEvaluation(tx: Tx, reader: Staff, id: string): Promise<Evaluation> {
  const evaluation = await findEvaluation(tx, id);
  if (evaluation.evaluator_id === reader.id) return evaluation;
  if (evaluation.state === "draft")
    throw new Forbidden("not_your_evaluation", {
      zh: "这份评分由另一位同事填写，提交后才能查看。",
      en: "This evaluation is another person's. It can be read once it is submitted.",
    });
  const open = await tx
    .selectFrom("evaluation")
    .select("id")
    .where("id", "=", id)
    .where(isOpenTo(reader))
    .executeTakeFirst();
  if (open) return evaluation;
  throw new Forbidden("judge_first", {
    zh: "您还没有提交对这段对话的评分，提交或公布前看不到别人的结果。",
    en: "Others' results stay hidden until you have submitted yours, or until they are opened to all.",
  });
}

/** Hidden from the evaluator who judges blind, until it is submitted; in a calibration until it is opened to all. */
export function hidesAgent(
  reader: Pick<Staff, "id">,
  evaluation: Pick<Evaluation, "is_blind" | "evaluator_id" | "state" | "purpose" | "released_at">,
): boolean {
  if (!evaluation.is_blind || evaluation.evaluator_id !== reader.id) return false;
  if (evaluation.state === "draft") return true;
  return evaluation.purpose === "calibration" && evaluation.released_at === null;
}

/** On the table `evaluation`: those that tell this reader nothing they should not know yet. */
export function isOpenTo({ id }: Pick<Staff, "id">): RawBuilder<boolean> {
  return sql<boolean>`(evaluation.evaluator_id = ${id}::uuid OR (
    (evaluation.purpose <> 'calibration' OR evaluation.released_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM evaluation own WHERE own.tenant_id = evaluation.tenant_id
      AND own.conversation_id = evaluation.conversation_id AND own.evaluator_id = ${id}::uuid AND own.state = 'draft')
    AND NOT EXISTS (SELECT FROM sample_item item WHERE item.tenant_id = evaluation.tenant_id
      AND item.conversation_id = evaluation.conversation_id AND item.state = 'waiting'
      AND ${id}::uuid IN (item.assigned_to, item.second_assigned_to)
      AND NOT EXISTS (SELECT FROM evaluation mine WHERE mine.tenant_id = item.tenant_id
        AND mine.sample_item_id = item.id AND mine.evaluator_id = ${id}::uuid AND mine.state = 'submitted'))))`;
}

/** On the table `evaluation`, submitted: those whose agent is not hidden from this reader; see `hidesAgent`. */
export function isKnownTo({ id }: Pick<Staff, "id">): RawBuilder<boolean> {
  return sql<boolean>`NOT (evaluation.is_blind AND evaluation.evaluator_id = ${id}::uuid
    AND evaluation.purpose = 'calibration' AND evaluation.released_at IS NULL)`;
}
