import { rulesCompleted } from "../run-rules.ts";
import { seededRandom } from "../seeded-random.ts";
import { normalQuantile } from "../special-functions.ts";

const runs = 1_000;

/** How many points pass on average until any of Nelson's eight rules is completed; within about three per cent. */
export function simulatedRunLength(shift: number): number {
  const random = seededRandom(runs);
  let points = 0;
  for (let run = 0; run < runs; run++) points += lengthOfRun(() => normalQuantile(random() || 0.5) + shift);
  return points / runs;
}

function lengthOfRun(draw: () => number): number {
  const points: number[] = [];
  do points.push(draw());
  while (rulesCompleted(points).length === 0);
  return points.length;
}
