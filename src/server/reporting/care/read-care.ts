import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { CareRules } from "../../../shared/api/performance-fields.ts";
import type { performanceRoutes } from "../../../shared/api/performance-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { type Period, periodOf, todayOf } from "../indicators/period.ts";
import { careRulesOf } from "./care-rules.ts";
import { type CareDay, careProposalsFor, workedInRow } from "./rules.ts";

type Own = z.input<typeof performanceRoutes.readOwnCare.answer>;
type Team = z.input<typeof performanceRoutes.readTeamCare.answer>;
type Wanted = { from?: string; to?: string };

export async function readOwnCare(tx: Tx, actor: Staff, wanted: Wanted): Promise<Own> {
  const period = await periodOf(tx, wanted);
  const rules = await careRulesOf(tx);
  const days = (await daysOf(tx, period, actor.id)).get(actor.id) ?? [];
  const open = (await openOf(tx)).get(actor.id) ?? 0;
  const { supportZh, supportEn, shownAfterDays } = rules;
  return { ...figures(period, days, open, rules), supportZh, supportEn, shownAfterDays };
}

/**
 * The team together from the first day; of a single person only the days they have looked at themselves, or which are old
 * enough. Of fewer than three people together would be each of them.
 */
export async function readTeamCare(tx: Tx, wanted: Wanted): Promise<Team> {
  const period = await periodOf(tx, wanted);
  const rules = await careRulesOf(tx);
  const days = await daysOf(tx, period);
  const open = await openOf(tx);
  const seen = await seenThrough(tx, rules.shownAfterDays);
  const people = await peopleOf(tx, [...days.keys(), ...open.keys()]);
  return {
    ...period,
    together: days.size < 3 ? null : together([...days.values()]),
    people: people.map(({ id, name }) => {
      const throughDay = seen(id);
      const shown = { from: period.from, to: throughDay < period.to ? throughDay : period.to };
      if (shown.to < shown.from) return { id, name, throughDay: null, figures: null };
      const own = (days.get(id) ?? []).filter(({ day }) => day <= shown.to);
      return { id, name, throughDay: shown.to, figures: figures(shown, own, open.get(id) ?? 0, rules) };
    }),
  };
}

function figures(period: Period, days: CareDay[], openComplaints: number, rules: CareRules) {
  return {
    ...period,
    days,
    openComplaints,
    daysWithoutRest: workedInRow(days, period.to) || workedInRow(days, dayBefore(period.to)),
    proposals: careProposalsFor(days, openComplaints, rules),
  };
}

// Today's work may not have begun yet: the run of days up to yesterday still counts.
function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

async function daysOf(tx: Tx, { from, to }: Period, staffId?: string): Promise<Map<string, CareDay[]>> {
  const { rows } = await sql<CareDay & { staffId: string }>`
    SELECT staff_id AS "staffId", day::text AS day,
      (count(*) FILTER (WHERE kind = 'abuse'))::int AS "heavyMessages",
      (count(DISTINCT minute / 60) FILTER (WHERE kind = 'work' AND (minute >= 1320 OR minute < 360)))::int AS "nightHours",
      (count(DISTINCT minute / 60) FILTER (WHERE kind = 'work'))::int AS hours, sum(messages)::int AS messages
    FROM care_fact
    WHERE day BETWEEN ${from}::date AND ${to}::date AND ${staffId ? sql`staff_id = ${staffId}` : sql`true`}
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, (row) => row.staffId)].map(([id, days]) => [
      id,
      days.map(({ staffId: _, ...day }) => day),
    ]),
  );
}

async function openOf(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("complaint")
    .select(["owner_id", sql<number>`count(*)::int`.as("count")])
    .where("owner_id", "is not", null)
    .where("state", "not in", ["closed", "withdrawn", "merged"])
    .groupBy("owner_id")
    .execute();
  return new Map(rows.map(({ owner_id, count }) => [owner_id!, count]));
}

async function seenThrough(tx: Tx, shownAfterDays: number): Promise<(staffId: string) => string> {
  const rows = await tx
    .selectFrom("care_seen")
    .select(["staff_id", sql<string>`through_day::text`.as("day")])
    .execute();
  const seen = new Map(rows.map(({ staff_id, day }) => [staff_id, day]));
  const old = Temporal.PlainDate.from(await todayOf(tx))
    .subtract({ days: shownAfterDays })
    .toString();
  return (staffId) => {
    const own = seen.get(staffId);
    return own && own > old ? own : old;
  };
}

function peopleOf(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("id", "in", ids.length > 0 ? ids : [sql<string>`NULL`])
    .orderBy("name")
    .orderBy("id")
    .execute();
}

function together(people: CareDay[][]) {
  const days = people.flat();
  return {
    people: people.length,
    heavyMessages: days.reduce((sum, day) => sum + day.heavyMessages, 0),
    nightHours: days.reduce((sum, day) => sum + day.nightHours, 0),
    hours: days.reduce((sum, day) => sum + day.hours, 0),
  };
}
