import type { Reference } from "./farrington-fit.ts";

type Settings = { years: number; halfWindow: number; periods: number; leaveOut: number };

/**
 * The points of the past a point is held against, each with its part of the year: the windows around the same week are the
 * last part, and what lies between two windows is cut into the others, longer ones first.
 * @returns nothing where the series does not reach back far enough
 */
export function referencesOf(
  series: readonly number[],
  at: number,
  frequency: number,
  { years, halfWindow, periods, leaveOut }: Settings,
): Reference[] {
  if (at - years * frequency < 0) return [];
  const parts = new Map<number, number>();
  for (let year = years; year >= 0; year--) {
    const middle = at - year * frequency;
    for (let time = middle - halfWindow; time <= middle + halfWindow; time++) parts.set(time, periods);
    if (periods > 1 && year > 0)
      cutGap(parts, middle + halfWindow + 1, frequency - 2 * halfWindow - 1, periods - 1);
  }
  return [...parts]
    .filter(([time]) => time >= 0 && time < at - leaveOut)
    .sort(([one], [other]) => one - other)
    .map(([time, part]) => ({ time, part, count: series[time]! }));
}

function cutGap(parts: Map<number, number>, from: number, length: number, into: number): void {
  const whole = Math.floor(length / into);
  const longer = length % into;
  let time = from;
  for (let part = 1; part <= into; part++)
    for (const end = time + whole + (part <= longer ? 1 : 0); time < end; time++) parts.set(time, part);
}
