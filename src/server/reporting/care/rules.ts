import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { CareRules, careFigures } from "../../../shared/api/performance-fields.ts";

type Figures = z.output<typeof careFigures>;
export type CareDay = Figures["days"][number];
type Proposal = Figures["proposals"][number];

/** What could ease a person's work, from what their days were like. Each says what was found and from where it is too much. */
export function careProposalsFor(
  days: readonly CareDay[],
  openComplaints: number,
  rules: CareRules,
): Proposal[] {
  const heaviest = most(days, ({ heavyMessages }) => heavyMessages);
  const heavyWeek = heaviestWeek(days, ({ heavyMessages }) => heavyMessages);
  const nightWeek = heaviestWeek(days, ({ nightHours }) => nightHours);
  const busiest = most(days, ({ messages, hours }) => (hours > 0 ? messages / hours : 0));
  const inRow = longestRun(days);
  const found: Proposal[] = [
    { kind: "break", ...heaviest, limit: rules.heavyPerDay },
    { kind: "lighter_cases", ...heavyWeek, limit: rules.heavyPerWeek },
    { kind: "day_shifts", ...nightWeek, limit: rules.nightHoursPerWeek },
    { kind: "fewer_open", found: openComplaints, day: null, limit: rules.openComplaints },
    { kind: "slower_pace", ...busiest, limit: rules.messagesPerHour },
    { kind: "days_off", ...inRow, limit: rules.daysWithoutRest },
  ];
  return found.filter(({ found, limit }) => found >= limit);
}

type Found = { found: number; day: string | null };

function most(days: readonly CareDay[], of: (day: CareDay) => number): Found {
  return days.reduce<Found>(
    (found, day) => (of(day) > found.found ? { found: of(day), day: day.day } : found),
    { found: 0, day: null },
  );
}

/** Over any seven days in a row; the day is the last of them. */
function heaviestWeek(days: readonly CareDay[], of: (day: CareDay) => number): Found {
  return days.reduce<Found>(
    (found, { day }) => {
      const week = days.filter((one) => one.day <= day && one.day > daysBefore(day, 7));
      const total = week.reduce((sum, one) => sum + of(one), 0);
      return total > found.found ? { found: total, day } : found;
    },
    { found: 0, day: null },
  );
}

function longestRun(days: readonly CareDay[]): Found {
  return days.reduce<Found>(
    (found, { day }) => {
      const run = workedInRow(days, day);
      return run > found.found ? { found: run, day } : found;
    },
    { found: 0, day: null },
  );
}

/** How many days in a row were worked up to this one. */
export function workedInRow(days: readonly CareDay[], last: string): number {
  const worked = new Set(days.filter(({ hours }) => hours > 0).map(({ day }) => day));
  let run = 0;
  while (worked.has(daysBefore(last, run))) run += 1;
  return run;
}

function daysBefore(day: string, count: number): string {
  return Temporal.PlainDate.from(day).subtract({ days: count }).toString();
}
