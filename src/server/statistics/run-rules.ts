export const runRules = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type RunRule = (typeof runRules)[number];

/**
 * Nelson's eight run rules on standardised points (distance from the centre in standard deviations): for each rule the
 * points, counted from 0, that complete its pattern.
 * @see Nelson (1984), Journal of Quality Technology 16:237
 */
export function runRuleSignals(points: readonly number[]): Record<RunRule, number[]> {
  return Object.fromEntries(
    runRules.map((rule) => [rule, [...points.keys()].filter((end) => completes(rule, points, end))]),
  ) as Record<RunRule, number[]>;
}

/** Which rules the last of the points completes. */
export function rulesCompleted(points: readonly number[]): RunRule[] {
  return runRules.filter((rule) => completes(rule, points, points.length - 1));
}

function completes(rule: RunRule, points: readonly number[], end: number): boolean {
  const last = (count: number) => (end + 1 >= count ? points.slice(end + 1 - count, end + 1) : null);
  switch (rule) {
    case 1:
      return Math.abs(points[end]!) > 3;
    case 2:
      return oneSide(last(9));
    case 3:
      return steps(last(6), (step, before) => step * before > 0);
    case 4:
      return steps(last(14), (step, before) => step * before < 0);
    case 5:
      return mostBeyond(last(3), 2, 2);
    case 6:
      return mostBeyond(last(5), 4, 1);
    case 7:
      return last(15)?.every((point) => Math.abs(point) < 1) ?? false;
    case 8:
      return last(8)?.every((point) => Math.abs(point) > 1) ?? false;
  }
}

function oneSide(run: number[] | null): boolean {
  return run !== null && (run.every((point) => point > 0) || run.every((point) => point < 0));
}

function steps(run: number[] | null, goesOn: (step: number, before: number) => boolean): boolean {
  if (!run) return false;
  const taken = run.slice(1).map((point, index) => point - run[index]!);
  return taken.slice(1).every((step, index) => goesOn(step, taken[index]!));
}

// The point that completes the pattern is itself one of those beyond.
function mostBeyond(run: number[] | null, count: number, sigmas: number): boolean {
  if (!run) return false;
  return [1, -1].some((side) => {
    const isBeyond = (point: number) => side * point > sigmas;
    return isBeyond(run.at(-1)!) && run.filter(isBeyond).length >= count;
  });
}
