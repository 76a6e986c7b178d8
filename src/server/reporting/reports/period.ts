import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { reportKind } from "../../../shared/api/report-fields.ts";

export type ReportKind = z.infer<typeof reportKind>;

/** Whole days of the house's calendar. `until` is the first moment that no longer belongs to it. */
export type Period = { kind: ReportKind; startsOn: string; endsOn: string; from: Date; until: Date };

/** The day, week (from Monday), month or quarter that begins on this day; null when none begins there. */
export function periodFrom(kind: ReportKind, startsOn: string, timeZone: string): Period | null {
  const first = Temporal.PlainDate.from(startsOn);
  return first.equals(beginning(kind, first)) ? wholePeriod(kind, first, timeZone) : null;
}

/** The latest one that is over. */
export function latestEnded(kind: ReportKind, now: Date, timeZone: string): Period {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const current = beginning(kind, today);
  return wholePeriod(kind, beginning(kind, current.subtract({ days: 1 })), timeZone);
}

export function periodBefore({ kind, startsOn }: Period, timeZone: string): Period {
  const first = Temporal.PlainDate.from(startsOn);
  return wholePeriod(kind, beginning(kind, first.subtract({ days: 1 })), timeZone);
}

/** When the schedule makes it: at this hour of the day after its last. */
export function dueMoment({ endsOn }: Pick<Period, "endsOn">, hour: number, timeZone: string): Date {
  const morning = Temporal.PlainDate.from(endsOn).add({ days: 1 });
  return new Date(morning.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);
}

/** The one after the latest that is over: what is running now. */
export function runningPeriod(kind: ReportKind, now: Date, timeZone: string): Period {
  const { endsOn } = latestEnded(kind, now, timeZone);
  return wholePeriod(kind, Temporal.PlainDate.from(endsOn).add({ days: 1 }), timeZone);
}

export function daysIn({ startsOn, endsOn }: Pick<Period, "startsOn" | "endsOn">): number {
  return Temporal.PlainDate.from(startsOn).until(Temporal.PlainDate.from(endsOn)).days + 1;
}

function wholePeriod(kind: ReportKind, first: Temporal.PlainDate, timeZone: string): Period {
  const next = first.add(lengths[kind]);
  return {
    kind,
    startsOn: first.toString(),
    endsOn: next.subtract({ days: 1 }).toString(),
    from: startOf(first, timeZone),
    until: startOf(next, timeZone),
  };
}

const lengths = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 } };

function beginning(kind: ReportKind, day: Temporal.PlainDate): Temporal.PlainDate {
  if (kind === "day") return day;
  if (kind === "week") return day.subtract({ days: day.dayOfWeek - 1 });
  const month = kind === "month" ? day.month : day.month - ((day.month - 1) % 3);
  return day.with({ month, day: 1 });
}

function startOf(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
}
