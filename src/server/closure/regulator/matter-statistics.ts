import { sql } from "kysely";
import type { z } from "zod";
import type { regulatorDeskRoutes } from "../../../shared/api/regulator-desk-routes.ts";
import type { Tx } from "../../db/database.ts";
import { wilson } from "../../statistics/proportions.ts";

type Statistics = z.input<typeof regulatorDeskRoutes.readRegulatorStatistics.answer>;
type Counted = Statistics["byKind"][number];

const day = 86_400_000;
const shown = 20;

/** What came in from regulators in the last days, and what became of it. */
export async function matterStatistics(tx: Tx, days: number): Promise<Statistics> {
  const since = new Date(tx.now.getTime() - days * day);
  const { received, open, judged, late } = await totals(tx, since);
  return {
    received,
    open,
    inTime: judged === 0 ? null : inTimeOf(judged - late, judged),
    byAuthority: await countedBy(tx, since, "matter.authority"),
    byKind: await countedBy(tx, since, "matter.kind"),
    byCategory: await countedBy(tx, since, "complaint.category"),
    outcomes: await outcomesOf(tx, since),
  };
}

/** A matter still open before its day is neither in time nor late. */
async function totals(tx: Tx, since: Date) {
  return receivedMatters(tx, since)
    .select([
      sql<number>`count(*)::int`.as("received"),
      sql<number>`(count(*) FILTER (WHERE matter.outcome IS NULL))::int`.as("open"),
      sql<number>`(count(*) FILTER (WHERE matter.outcome IS NOT NULL OR matter.due_at <= ${tx.now}))::int`.as(
        "judged",
      ),
      lateCount(tx.now).as("late"),
    ])
    .executeTakeFirstOrThrow();
}

function inTimeOf(hits: number, size: number): Statistics["inTime"] {
  const [low, high] = wilson(hits, size, 0.95);
  return { hits, size, low, high };
}

type Column = "matter.authority" | "matter.kind" | "complaint.category";

async function countedBy(tx: Tx, since: Date, column: Column): Promise<Counted[]> {
  const name = sql<string>`coalesce(${sql.ref(column)}, '')`;
  return receivedMatters(tx, since)
    .select([name.as("name"), sql<number>`count(*)::int`.as("matters"), lateCount(tx.now).as("late")])
    .groupBy(name)
    .orderBy("matters", "desc")
    .orderBy("name")
    .limit(shown)
    .execute();
}

async function outcomesOf(tx: Tx, since: Date): Promise<Statistics["outcomes"]> {
  const rows = await receivedMatters(tx, since)
    .select(["matter.outcome", sql<number>`count(*)::int`.as("matters")])
    .where("matter.outcome", "is not", null)
    .groupBy("matter.outcome")
    .orderBy("matters", "desc")
    .orderBy("matter.outcome")
    .execute();
  return rows as Statistics["outcomes"];
}

function receivedMatters(tx: Tx, since: Date) {
  return tx
    .selectFrom("regulator_matter as matter")
    .innerJoin("complaint", "complaint.id", "matter.complaint_id")
    .where("matter.received_at", ">=", since);
}

function lateCount(now: Date) {
  return sql<number>`(count(*) FILTER (WHERE coalesce(matter.closed_at, ${now}) >= matter.due_at))::int`;
}
