import { sql } from "kysely";
import type { z } from "zod";
import type { habitRoutes } from "../../../shared/api/habit-routes.ts";
import type { Tx } from "../../db/database.ts";
import { houseDays, type Stretch } from "../../people/house-days.ts";
import { newcombeDifference } from "../../statistics/proportions.ts";
import { ruleNames } from "../inspection/rules/rule-names.ts";
import {
  falseDiscoveryRate,
  findHabits,
  type Habit,
  leastDifference,
  type RuleCount,
} from "./find-habits.ts";

type Answer = z.input<typeof habitRoutes.listHabits.answer>;
type Row = Answer["rows"][number];
type Wanted = z.output<typeof habitRoutes.listHabits.query>;

/** The habits of the last thirty days, or of the days asked for. */
export async function listHabits(tx: Tx, wanted: Wanted): Promise<Answer> {
  const days = await houseDays(tx, wanted, 30);
  const counts = await countsOf(tx, days);
  const habits = findHabits(counts).slice(0, mostHabits);
  const staffNames = await staffNamesOf(tx, habits);
  const ruleName = await ruleNames(tx);
  const rows: Row[] = [];
  for (const habit of habits)
    rows.push({
      staff: { id: habit.staffId, name: staffNames.get(habit.staffId)! },
      rule: { code: habit.ruleCode, ...ruleName(habit.ruleCode) },
      ...comparison(habit),
      examples: await examplesOf(tx, habit, days),
    });
  return {
    falseDiscoveryRate,
    leastDifference,
    conversations: await inspectedIn(tx, days),
    agents: new Set(counts.map(({ staffId }) => staffId)).size,
    rows,
  };
}

const mostHabits = 200;

async function countsOf(tx: Tx, { from, until }: Stretch): Promise<RuleCount[]> {
  return tx
    .selectFrom("inspection_result")
    .select([
      sql<string>`staff_id`.as("staffId"),
      "rule_code as ruleCode",
      sql<number>`count(*) FILTER (WHERE outcome = 'broken')::int`.as("broken"),
      sql<number>`count(*)::int`.as("applied"),
    ])
    .where("is_current", "=", true)
    .where("outcome", "!=", "not_applicable")
    .where("staff_id", "is not", null)
    .where("ended_at", ">=", from)
    .where("ended_at", "<", until)
    .groupBy(["staff_id", "rule_code"])
    .orderBy("staff_id")
    .orderBy("rule_code")
    .execute();
}

async function inspectedIn(tx: Tx, { from, until }: Stretch): Promise<number> {
  const { conversations } = await tx
    .selectFrom("inspection")
    .select(sql<number>`count(*)::int`.as("conversations"))
    .where("ended_at", ">=", from)
    .where("ended_at", "<", until)
    .executeTakeFirstOrThrow();
  return conversations;
}

async function staffNamesOf(tx: Tx, habits: Habit[]): Promise<Map<string, string>> {
  if (habits.length === 0) return new Map();
  const rows = await tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where(
      "id",
      "in",
      habits.map(({ staffId }) => staffId),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function examplesOf(
  tx: Tx,
  { staffId, ruleCode }: Habit,
  { from, until }: Stretch,
): Promise<Row["examples"]> {
  return tx
    .selectFrom("inspection_result as result")
    .innerJoin("inspection", "inspection.conversation_id", "result.conversation_id")
    .innerJoin("complaint", "complaint.id", "inspection.complaint_id")
    .select(["result.conversation_id as conversationId", "complaint.number as complaintNumber"])
    .where("result.is_current", "=", true)
    .where("result.staff_id", "=", staffId)
    .where("result.rule_code", "=", ruleCode)
    .where("result.outcome", "=", "broken")
    .where("result.ended_at", ">=", from)
    .where("result.ended_at", "<", until)
    .orderBy("result.ended_at", "desc")
    .orderBy("result.conversation_id", "desc")
    .limit(5)
    .execute();
}

function comparison({ broken, applied, othersBroken, othersApplied, pValue }: Habit) {
  const own = { hits: broken, size: applied };
  const others = { hits: othersBroken, size: othersApplied };
  const [low, high] = newcombeDifference(own, others, 0.95);
  return {
    own: { broken, applied },
    others: { broken: othersBroken, applied: othersApplied },
    difference: { value: broken / applied - othersBroken / othersApplied, low, high },
    pValue,
  };
}
