import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { currentPlan } from "../plan/current-plan.ts";
import { beginTest } from "./start-test.ts";

/** Once a week, at the plan's hour, everybody's first is called with harmless words. A house that nobody can be called in waits. */
export async function testCallsWeekly(tx: Tx): Promise<void> {
  const { weeklyTest } = (await currentPlan(tx)).plan;
  if (!weeklyTest.isOn) return;
  const due = lastDue(weeklyTest, tx.now, (await ownTenant(tx)).time_zone);
  // Two workers that sweep at once start one test.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} call test`}, 0))`.execute(tx);
  const done = await tx
    .selectFrom("call_test")
    .select("id")
    .where("started_at", ">=", due)
    .limit(1)
    .executeTakeFirst();
  if (!done && (await isSetUp(tx))) await beginTest(tx, null);
}

function lastDue({ weekday, at }: { weekday: number; at: string }, now: Date, timeZone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const thisWeek = wall.add({ days: weekday - wall.dayOfWeek }).withPlainTime(at);
  const due = Temporal.ZonedDateTime.compare(thisWeek, wall) > 0 ? thisWeek.subtract({ weeks: 1 }) : thisWeek;
  return new Date(due.epochMilliseconds);
}

async function isSetUp(tx: Tx): Promise<boolean> {
  const working = await tx
    .selectFrom("staff_address")
    .select("id")
    .where("check_state", "=", "working")
    .limit(1)
    .executeTakeFirst();
  return working !== undefined;
}
