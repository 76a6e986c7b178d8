import { sql } from "kysely";
import type { z } from "zod";
import type { appealRoutes } from "../../../shared/api/appeal-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Tx } from "../../db/database.ts";
import { houseDays } from "../../people/house-days.ts";
import { wilson } from "../../statistics/proportions.ts";

type Query = z.output<typeof appealRoutes.readAppealFigures.query>;
type Figures = z.input<typeof appealRoutes.readAppealFigures.answer>;

/** How often appeals succeed: open to everybody, so that nobody thinks it is no use. */
export async function appealFigures(tx: Tx, wanted: Query): Promise<Figures> {
  const { from, until } = await houseDays(tx, wanted, 180);
  const counts = await countAppeals(tx, from, until);
  const points = await countPoints(tx, from, until);
  const names = await criterionNames(tx, from, until);
  return {
    raised: counts.raised,
    open: counts.open,
    withdrawn: counts.withdrawn,
    changed: shareOf(counts.changed, counts.ruled),
    byCriterion: points.map(({ criterion_code, changed, ruled }) => ({
      criterionCode: criterion_code,
      ...(names.get(criterion_code) ?? { zh: criterion_code, en: criterion_code }),
      changed: shareOf(changed, ruled),
    })),
  };
}

function shareOf(count: number, of: number): Figures["changed"] {
  if (of === 0) return { count, of, low: null, high: null };
  const [low, high] = wilson(count, of, 0.95);
  return { count, of, low, high };
}

function countAppeals(tx: Tx, from: Date, until: Date) {
  return tx
    .selectFrom("appeal")
    .select([
      sql<number>`count(*)`.as("raised"),
      sql<number>`count(*) FILTER (WHERE state = 'open')`.as("open"),
      sql<number>`count(*) FILTER (WHERE state = 'withdrawn')`.as("withdrawn"),
      sql<number>`count(*) FILTER (WHERE state = 'ruled')`.as("ruled"),
      sql<number>`count(*) FILTER (WHERE outcome = 'changed')`.as("changed"),
    ])
    .where("raised_at", ">=", from)
    .where("raised_at", "<", until)
    .executeTakeFirstOrThrow();
}

function countPoints(tx: Tx, from: Date, until: Date) {
  return tx
    .selectFrom("appeal_point")
    .innerJoin("appeal", "appeal.id", "appeal_point.appeal_id")
    .select([
      "criterion_code",
      sql<number>`count(*)`.as("ruled"),
      sql<number>`count(*) FILTER (WHERE ruling = 'changed')`.as("changed"),
    ])
    .where("raised_at", ">=", from)
    .where("raised_at", "<", until)
    .where("ruling", "is not", null)
    .groupBy("criterion_code")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("criterion_code")
    .limit(100)
    .execute();
}

/** What the appealed criteria are called on the scorecards they were judged by. */
async function criterionNames(
  tx: Tx,
  from: Date,
  until: Date,
): Promise<Map<string, { zh: string; en: string }>> {
  const cards = await tx
    .selectFrom("appeal")
    .innerJoin("evaluation", "evaluation.id", "appeal.evaluation_id")
    .innerJoin("scorecard_version as card", (join) =>
      join
        .onRef("card.code", "=", "evaluation.scorecard_code")
        .onRef("card.version", "=", "evaluation.scorecard_version"),
    )
    .select(["card.code", "card.version", "card.form"])
    .distinctOn(["card.code", "card.version"])
    .where("raised_at", ">=", from)
    .where("raised_at", "<", until)
    .orderBy("card.code")
    .orderBy("card.version")
    .execute();
  const criteria = cards.flatMap(({ form }) =>
    (form as ScorecardForm).sections.flatMap((section) => section.criteria),
  );
  return new Map(criteria.map(({ code, zh, en }) => [code, { zh, en }]));
}
