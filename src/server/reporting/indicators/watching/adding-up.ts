/**
 * Charts that add days up find a small lasting shift which no single day shows. Both are set to give a false alarm as
 * seldom as limits of three standard deviations: about every 370 days.
 */
const lambda = 0.2;
export const ewmaPlan = { lambda, width: 2.859, limit: 2.859 * Math.sqrt(lambda / (2 - lambda)) };
export const cusumPlan = { reference: 0.5, limit: 4.77 };

/** Each day's mean of all days so far, the latest counting most. @see Roberts (1959), Technometrics 1:239 */
export function ewmaMeans(distances: readonly number[]): number[] {
  let mean = 0;
  return distances.map((distance) => {
    mean = lambda * distance + (1 - lambda) * mean;
    return mean;
  });
}

/** What has added up above and below the middle, beyond what is let pass each day. @see Page (1954), Biometrika 41:100 */
export function cusumSums(distances: readonly number[]): [upper: number, lower: number][] {
  const { reference } = cusumPlan;
  let [upper, lower] = [0, 0];
  return distances.map((distance) => {
    upper = Math.max(0, upper + distance - reference);
    lower = Math.min(0, lower + distance + reference);
    return [upper, lower];
  });
}
