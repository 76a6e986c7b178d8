import { discoveries } from "../../../statistics/false-discovery.ts";
import { type Change, changesOf, type Given, type Month, monthsOf, type Scored } from "./drift-of.ts";

export type Drift = { id: string; months: Month[]; changes: Change[] };

/** Of the changes said to stand out, at most this share is chance, on average. */
const falseDiscoveryRate = 0.05;

/**
 * All inspectors month by month. Whoever has moved most moves the colleagues' mean as well, and the others would seem to have
 * moved the other way: so that one is no longer held against them, and all are looked at anew. Two who differ cannot be told apart.
 */
export function findDrift(scored: readonly Scored[], given: readonly Given[]): Drift[] {
  const ids = new Set(scored.map(({ evaluatorId }) => evaluatorId));
  const apart = new Set<string>();
  for (;;) {
    const found = [...ids].map((id) => driftBeside(id, scored, given, apart));
    markOutstanding(found);
    const most = ids.size - apart.size > 2 ? mostMoved(found, apart) : undefined;
    if (!most) return found;
    apart.add(most.id);
  }
}

function driftBeside(
  id: string,
  scored: readonly Scored[],
  given: readonly Given[],
  apart: ReadonlySet<string>,
): Drift {
  const isSeen = ({ evaluatorId }: { evaluatorId: string }) => evaluatorId === id || !apart.has(evaluatorId);
  const seen = scored.filter(isSeen);
  const own = seen.filter(({ evaluatorId }) => evaluatorId === id);
  return { id, months: monthsOf(id, seen, given.filter(isSeen)), changes: changesOf(own, seen) };
}

// A hundred comparisons at one in twenty would name five by chance: all of them are judged at once.
function markOutstanding(found: readonly Drift[]): void {
  const tested = found
    .flatMap(({ months }) => months.flatMap(({ moved, critical }) => [moved, critical]))
    .filter((test) => test !== null);
  const stands = discoveries(
    tested.map(({ pValue }) => pValue),
    falseDiscoveryRate,
  );
  for (const [index, test] of tested.entries()) test.standsOut = stands[index]!;
}

function mostMoved(found: readonly Drift[], apart: ReadonlySet<string>): { id: string } | undefined {
  const moved = found
    .filter(({ id }) => !apart.has(id))
    .flatMap(({ id, months }) =>
      months.flatMap((month) => (month.moved?.standsOut ? [{ id, ...month.moved }] : [])),
    );
  return moved.sort((one, other) => one.pValue - other.pValue)[0];
}
