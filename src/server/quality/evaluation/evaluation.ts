import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

export type Purpose = "sample" | "double_blind" | "calibration" | "spot";

export type Evaluation = Awaited<ReturnType<typeof findEvaluation>>;

export async function findEvaluation(tx: Tx, id: string, options: { isLocked?: boolean } = {}) {
  let query = tx.selectFrom("evaluation").selectAll().where("id", "=", id);
  if (options.isLocked) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw noSuchEvaluation();
  return row;
}

export async function answersOf(tx: Tx, evaluationIds: string[]): Promise<Map<string, EvaluationAnswer[]>> {
  if (evaluationIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("evaluation_answer")
    .selectAll()
    .where("evaluation_id", "in", evaluationIds)
    .orderBy("criterion_code")
    .execute();
  const grouped = Map.groupBy(rows, ({ evaluation_id }) => evaluation_id);
  return new Map(
    [...grouped].map(([id, answers]) => [
      id,
      answers.map((row) => ({
        criterionCode: row.criterion_code,
        value: row.value,
        isNotApplicable: row.is_not_applicable,
        comment: row.comment,
        places: row.places as EvaluationAnswer["places"],
      })),
    ]),
  );
}

export function noSuchEvaluation(): NotFound {
  return new NotFound("evaluation_not_found", {
    zh: "没有找到这份评分。",
    en: "There is no such evaluation.",
  });
}
