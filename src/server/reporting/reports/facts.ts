import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { InBoth, Pair } from "./figures/cells.ts";
import { type DrawnEstimate, readDrawnEstimates } from "./figures/drawn-estimates.ts";
import { type Names, readNames } from "./figures/names.ts";
import { type Source, type Span, sources } from "./figures/sources.ts";
import { type Tallies, type Tally, tally, tallyByDay } from "./figures/tally.ts";
import { type Notable, readNotable } from "./notable.ts";
import { daysIn, type Period, periodBefore } from "./period.ts";

/** What is held against the period before. */
const compared = [
  "received",
  "open",
  "closed",
  "reopened",
  "clocks",
  "promises",
  "asked",
  "rated",
  "repeats",
  "inspected",
  "rules",
  "evaluated",
  "appeals",
  "appeals_ruled",
  "coaching",
] as const satisfies Source[];
type Compared = (typeof compared)[number];
type Counted = Exclude<Source, "drawn">;

/** All a report is written from: every source counted for the period, and what is compared for the one before too. */
export type ReportFacts = {
  period: Period;
  house: InBoth;
  timeZone: string;
  currency: string;
  cut: Date;
  of(source: Counted): Tallies;
  /** One group now and before, or all of them together. */
  pair(source: Compared, group?: string): Pair;
  series: Series | null;
  drawn: DrawnEstimate[];
  names: Names;
  notable: Notable[];
};

/** Received and closed, day by day or week by week; a single day has none. */
export type Series = { step: "day" | "week"; days: string[]; received: number[]; closed: number[] };

export async function readFacts(tx: Tx, period: Period): Promise<ReportFacts> {
  const { name_zh: zh, name_en: en, time_zone: timeZone, currency } = await ownTenant(tx);
  const before = periodBefore(period, timeZone);
  const cut = tx.now;
  const span = { from: period.from, until: period.until, cut };
  const now = await tallyAll(tx, counted, span);
  const earlier = await tallyAll(tx, compared, { from: before.from, until: before.until, cut });
  const groupOf = ({ total, groups }: Tallies, group?: string) =>
    group === undefined ? total : (groups.get(group) ?? emptyTally);
  return {
    period,
    house: { zh, en },
    timeZone,
    currency,
    cut,
    of: (source) => now[source],
    pair: (source, group) => ({
      now: groupOf(now[source], group),
      before: groupOf(earlier[source], group),
      days: daysIn(period),
      daysBefore: daysIn(before),
    }),
    series: await readSeries(tx, period, span, timeZone),
    drawn: await readDrawnEstimates(tx, span),
    names: await readNames(tx),
    notable: await readNotable(tx, span),
  };
}

const emptyTally: Tally = {
  count: 0,
  hits: 0,
  measured: 0,
  sum: 0,
  squares: 0,
  median: null,
  ninetieth: null,
};

// `drawn` is weighed draw by draw, not counted.
const counted = (Object.keys(sources) as Source[]).filter((source): source is Counted => source !== "drawn");

async function tallyAll<Some extends Source>(
  tx: Tx,
  some: readonly Some[],
  span: Span,
): Promise<Record<Some, Tallies>> {
  const tallies: Partial<Record<Some, Tallies>> = {};
  for (const source of some) tallies[source] = await tally(tx, source, span);
  return tallies as Record<Some, Tallies>;
}

async function readSeries(tx: Tx, period: Period, span: Span, timeZone: string): Promise<Series | null> {
  if (period.kind === "day") return null;
  const step = period.kind === "quarter" ? "week" : "day";
  const received = await tallyByDay(tx, "received", span, { timeZone, step });
  const closed = await tallyByDay(tx, "closed", span, { timeZone, step });
  const days = stepsOf(period, step);
  return {
    step,
    days,
    received: days.map((day) => received.get(day) ?? 0),
    closed: days.map((day) => closed.get(day) ?? 0),
  };
}

function stepsOf({ startsOn, endsOn }: Period, step: Series["step"]): string[] {
  const first = Temporal.PlainDate.from(startsOn);
  const days: string[] = [];
  let day = step === "week" ? first.subtract({ days: first.dayOfWeek - 1 }) : first;
  for (; Temporal.PlainDate.compare(day, endsOn) <= 0; day = day.add({ [`${step}s`]: 1 }))
    days.push(day.toString());
  return days;
}
