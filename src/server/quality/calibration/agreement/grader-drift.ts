import { sql } from "kysely";
import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { ScorecardForm } from "../../../../shared/api/scorecard-fields.ts";
import { isoDay } from "../../../../shared/dates.ts";
import { peopleOf } from "../../../complaint/staff-view/people.ts";
import type { Tx } from "../../../db/database.ts";
import { houseDays, type Stretch } from "../../../people/house-days.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { criteriaOf, earned } from "./compare.ts";
import type { Given, Scored } from "./drift-of.ts";
import { findDrift } from "./find-drift.ts";

type Answer = z.input<typeof calibrationRoutes.readGraderDrift.answer>;

/**
 * Whether those who grade still grade as they did: month by month, against colleagues of the same month and against their
 * own earlier months. Only what a plan drew is looked at, since nobody chose it; and as it was submitted, since what an
 * appeal changed says nothing of the grader.
 */
export async function graderDrift(
  tx: Tx,
  wanted: z.output<typeof calibrationRoutes.readGraderDrift.query>,
): Promise<Answer> {
  const stretch = await houseDays(tx, wanted, 180);
  const { time_zone: timeZone } = await ownTenant(tx);
  const scored = await scores(tx, stretch, timeZone);
  const given = await answersGiven(tx, stretch, timeZone);
  const people = await peopleOf(tx);
  return {
    rows: findDrift(scored, given).map(({ id, months, changes }) => ({
      person: people.person(id),
      months,
      changes: changes.map(({ at, towards }) => ({ day: isoDay(at, timeZone), towards })),
    })),
  };
}

const mostRead = 50_000;

async function scores(tx: Tx, stretch: Stretch, timeZone: string): Promise<Scored[]> {
  return drawnEvaluations(tx, stretch)
    .select([
      "evaluation.evaluator_id as evaluatorId",
      "evaluation.submitted_at as submittedAt",
      sql<number>`evaluation.score`.as("score"),
      sql<boolean>`evaluation.has_critical`.as("hasCritical"),
      sql<string>`to_char(evaluation.submitted_at AT TIME ZONE ${timeZone}, 'YYYY-MM')`.as("month"),
    ])
    .orderBy("evaluation.submitted_at")
    .orderBy("evaluation.id")
    .limit(mostRead)
    .$narrowType<{ submittedAt: Date }>()
    .execute();
}

/** How often each gave which answer in which month. */
async function answersGiven(tx: Tx, stretch: Stretch, timeZone: string): Promise<Given[]> {
  const month = sql<string>`to_char(evaluation.submitted_at AT TIME ZONE ${timeZone}, 'YYYY-MM')`;
  const rows = await drawnEvaluations(tx, stretch)
    .innerJoin("evaluation_answer as answer", "answer.evaluation_id", "evaluation.id")
    .innerJoin("scorecard_version as card", (join) =>
      join
        .onRef("card.code", "=", "evaluation.scorecard_code")
        .onRef("card.version", "=", "evaluation.scorecard_version"),
    )
    .select([
      "evaluation.evaluator_id as evaluatorId",
      month.as("month"),
      "card.form",
      "answer.criterion_code as criterionCode",
      "answer.value",
      "answer.is_not_applicable as isNotApplicable",
      sql<number>`count(*)::int`.as("count"),
    ])
    .groupBy([
      "evaluation.evaluator_id",
      sql`2`,
      "card.form",
      "answer.criterion_code",
      "answer.value",
      "answer.is_not_applicable",
    ])
    .execute();
  return rows.flatMap(({ evaluatorId, month, count, form, ...answer }) => {
    const criterion = criteriaOf(form as ScorecardForm).find(({ code }) => code === answer.criterionCode);
    const worth = criterion ? earned(criterion, answer) : null;
    return worth ? [{ evaluatorId, month, worth, count }] : [];
  });
}

function drawnEvaluations(tx: Tx, { from, until }: Stretch) {
  return tx
    .selectFrom("evaluation")
    .where("evaluation.state", "=", "submitted")
    .where("evaluation.purpose", "in", ["sample", "double_blind"])
    .where("evaluation.submitted_at", ">=", from)
    .where("evaluation.submitted_at", "<", until);
}
