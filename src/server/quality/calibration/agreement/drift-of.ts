import type { z } from "zod";
import type { graderMonth } from "../../../../shared/api/calibration-routes.ts";
import { categoricalDrift } from "../../../statistics/drift/categorical-drift.ts";
import { numericDrift } from "../../../statistics/drift/numeric-drift.ts";
import { pageHinkley } from "../../../statistics/drift/page-hinkley.ts";
import type { earned } from "./compare.ts";

export type Scored = {
  evaluatorId: string;
  month: string;
  submittedAt: Date;
  score: number;
  hasCritical: boolean;
};
export type Given = {
  evaluatorId: string;
  month: string;
  worth: NonNullable<ReturnType<typeof earned>>;
  count: number;
};
export type Month = z.input<typeof graderMonth>;

/** Fewer evaluations than these in a month say nothing of it. */
const few = 10;

/** One inspector's months, the earliest first. */
export function monthsOf(id: string, scored: readonly Scored[], given: readonly Given[]): Month[] {
  const earlier: number[] = [];
  return [...Map.groupBy(scored, ({ month }) => month)].flatMap(([month, all]) => {
    const own = all.filter(({ evaluatorId }) => evaluatorId === id);
    if (own.length === 0) return [];
    const distances = distancesOf(own, all);
    const moved = movedFrom(earlier, distances);
    earlier.push(...distances);
    const answers = given.filter((each) => each.month === month);
    return [
      {
        month,
        evaluations: own.length,
        fromOthers: distances.length > 0 ? mean(distances) : null,
        moved,
        answers: own.length < few ? null : answersBeside(id, answers),
        critical: own.length < few ? null : criticalBeside(id, all),
      },
    ];
  });
}

/** Own scores less the colleagues' mean of the same month: what the agents do better or worse falls out. */
function distancesOf(own: readonly Scored[], all: readonly Scored[]): number[] {
  const others = all.filter(({ evaluatorId }) => evaluatorId !== own[0]!.evaluatorId);
  if (others.length < few) return [];
  const middle = mean(others.map(({ score }) => score));
  return own.map(({ score }) => score - middle);
}

// Ranks ask nothing of how scores are spread; the other two tests stand beside them for who wants to know.
function movedFrom(earlier: readonly number[], now: readonly number[]): Month["moved"] {
  if (earlier.length < few || now.length < few) return null;
  const { distance, rankP, gapP, meanP } = numericDrift(earlier, now)!;
  return {
    points: mean(now) - mean(earlier),
    distance,
    pValue: rankP,
    spreadP: gapP,
    meanP,
    standsOut: false,
  };
}

const worths = ["full", "partial", "none", "not_applicable"] as const;

function answersBeside(id: string, given: readonly Given[]): Month["answers"] {
  const countOf = (isOwn: boolean) =>
    worths.map((worth) =>
      given
        .filter((each) => each.worth === worth && (each.evaluatorId === id) === isOwn)
        .reduce((sum, { count }) => sum + count, 0),
    );
  const drift = categoricalDrift(countOf(false), countOf(true));
  return drift && { psi: drift.psi, differing: drift.totalVariation };
}

/** Whether critical errors are seen more or less often than colleagues see them. */
function criticalBeside(id: string, all: readonly Scored[]): Month["critical"] {
  const own = countCritical(all.filter(({ evaluatorId }) => evaluatorId === id));
  const others = countCritical(all.filter(({ evaluatorId }) => evaluatorId !== id));
  // Where so few are expected of this inspector, the test would see more than there is.
  const expected = ((own.count + others.count) * own.of) / (own.of + others.of);
  if (expected < fewCritical) return null;
  const drift = categoricalDrift([others.count, others.of - others.count], [own.count, own.of - own.count]);
  return drift && { own, others, strength: drift.cramersV, pValue: drift.pValue, standsOut: false };
}

const fewCritical = 5;

function countCritical(scored: readonly Scored[]): { count: number; of: number } {
  return { count: scored.filter(({ hasCritical }) => hasCritical).length, of: scored.length };
}

/** In standard deviations of the inspector's own scores; so set, one in some hundred steady half-years is named. */
const detector = { minInstances: 30, delta: 0.25, lambda: 8, alpha: 0.99 };

export type Change = { at: Date; towards: "lenient" | "severe" };

/** The evaluations at which an inspector's scores are found to have left their own middle for good. */
export function changesOf(own: readonly Scored[], scored: readonly Scored[]): Change[] {
  const byMonth = Map.groupBy(scored, ({ month }) => month);
  const followed = [...Map.groupBy(own, ({ month }) => month)].flatMap(([month, mine]) =>
    distancesOf(mine, byMonth.get(month)!).map((distance, index) => ({
      distance,
      at: mine[index]!.submittedAt,
    })),
  );
  const stream = inDeviations(followed.map(({ distance }) => distance));
  const found = (values: number[], towards: Change["towards"]) =>
    pageHinkley(values, detector).map((place) => ({ at: followed[place]!.at, towards }));
  const changes = [
    ...found(stream, "lenient"),
    ...found(
      stream.map((value) => -value),
      "severe",
    ),
  ];
  return changes.sort((one, other) => one.at.getTime() - other.at.getTime());
}

// Measured from one score to the next, so that a shift does not hide itself by widening the spread.
function inDeviations(values: readonly number[]): number[] {
  const steps = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const deviation = steps.length > 0 ? mean(steps) / 1.128 : 0;
  return deviation > 0 ? values.map((value) => value / deviation) : [];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
