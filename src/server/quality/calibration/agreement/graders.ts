import { sql } from "kysely";
import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import { peopleOf } from "../../../complaint/staff-view/people.ts";
import type { Tx } from "../../../db/database.ts";
import { houseDays, type Stretch } from "../../../people/house-days.ts";
import { studentQuantile } from "../../../statistics/special-functions.ts";
import { shareOf } from "./agree.ts";
import { itemsOf } from "./compare.ts";
import { type Judgement, judgedItems } from "./judged-items.ts";

type Answer = z.input<typeof calibrationRoutes.readGraders.answer>;
type Row = Answer["rows"][number];

/** Those who grade are graded: lenient or severe beside the others, near to what was agreed, how often overturned. */
export async function graders(
  tx: Tx,
  wanted: z.output<typeof calibrationRoutes.readGraders.query>,
): Promise<Answer> {
  const stretch = await houseDays(tx, wanted, 180);
  const people = await peopleOf(tx);
  const counted = await countEvaluations(tx, stretch);
  const compared = [
    ...(await judgedItems(tx, "double_blind", stretch)),
    ...(await judgedItems(tx, "calibration", stretch)),
  ];
  const agreed = await countAgreed(tx, stretch);
  return {
    rows: counted.map(({ evaluator_id: id, evaluations, appealed, overturned }) => ({
      person: people.person(id),
      evaluations,
      leniency: leniencyOf(id, compared),
      againstAgreed: agreed.has(id) ? { same: shareOf(agreed.get(id)!) } : null,
      overturned: shareOf({ count: overturned, of: appealed }),
    })),
  };
}

/** How many each has submitted, how many of those were ruled on appeal, and how many of those changed. */
function countEvaluations(tx: Tx, { from, until }: Stretch) {
  return tx
    .selectFrom("evaluation")
    .leftJoin("appeal", (join) =>
      join.onRef("appeal.evaluation_id", "=", "evaluation.id").on("appeal.state", "=", "ruled"),
    )
    .select([
      "evaluation.evaluator_id",
      sql<number>`count(DISTINCT evaluation.id)`.as("evaluations"),
      sql<number>`count(DISTINCT appeal.evaluation_id)`.as("appealed"),
      sql<number>`count(DISTINCT appeal.evaluation_id) FILTER (WHERE appeal.outcome = 'changed')`.as(
        "overturned",
      ),
    ])
    .where("evaluation.state", "=", "submitted")
    .where("evaluation.submitted_at", ">=", from)
    .where("evaluation.submitted_at", "<", until)
    .groupBy("evaluation.evaluator_id")
    .orderBy("evaluations", "desc")
    .limit(200)
    .execute();
}

/** Own score less the mean of the others', item by item: the difficulty of the items falls out. */
function leniencyOf(id: string, judgements: Judgement[]): Row["leniency"] {
  const differences = itemsOf(judgements).flatMap((own) => {
    const mine = own.find(({ evaluatorId }) => evaluatorId === id);
    const others = own.filter(({ evaluatorId }) => evaluatorId !== id);
    return mine && others.length > 0 ? [mine.score - mean(others.map(({ score }) => score))] : [];
  });
  const items = differences.length;
  if (items === 0) return null;
  const centre = mean(differences);
  if (items < 2) return { mean: centre, low: null, high: null, items };
  const variance = differences.reduce((total, each) => total + (each - centre) ** 2, 0) / (items - 1);
  const reach = studentQuantile(0.975, items - 1) * Math.sqrt(variance / items);
  return { mean: centre, low: centre - reach, high: centre + reach, items };
}

function mean(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** Of each inspector how many of their answers are those a session came to agree on. */
async function countAgreed(
  tx: Tx,
  { from, until }: Stretch,
): Promise<Map<string, { count: number; of: number }>> {
  const rows = await tx
    .selectFrom("calibration_agreement as agreed")
    .innerJoin("calibration_session as session", "session.id", "agreed.session_id")
    .innerJoin("calibration_entry as entry", (join) =>
      join
        .onRef("entry.session_id", "=", "agreed.session_id")
        .onRef("entry.conversation_id", "=", "agreed.conversation_id"),
    )
    .innerJoin("evaluation", "evaluation.id", "entry.evaluation_id")
    .innerJoin("evaluation_answer as given", (join) =>
      join
        .onRef("given.evaluation_id", "=", "entry.evaluation_id")
        .onRef("given.criterion_code", "=", "agreed.criterion_code"),
    )
    .select([
      "entry.staff_id",
      sql<number>`count(*)`.as("of"),
      sql<number>`count(*) FILTER (WHERE given.is_not_applicable = agreed.is_not_applicable
        AND given.value IS NOT DISTINCT FROM agreed.value)`.as("count"),
    ])
    .where("session.agreed_at", ">=", from)
    .where("session.agreed_at", "<", until)
    .whereRef("evaluation.submitted_at", "<=", "session.opened_at")
    .groupBy("entry.staff_id")
    .execute();
  return new Map(rows.map(({ staff_id, of, count }) => [staff_id, { of, count }]));
}
