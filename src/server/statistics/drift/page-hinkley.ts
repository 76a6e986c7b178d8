/** What is tolerated of each value (`delta`), how much may add up (`lambda`), how fast the past fades (`alpha`). */
export type PageHinkley = { minInstances: number; delta: number; lambda: number; alpha: number };

/**
 * The places, counted from 0, at which the mean of a stream is found to have risen. After each the detector begins anew;
 * quiet stretches are credited to it, and forgotten as fast as the rest (as in MOA).
 * @see Page (1954), Biometrika 41:100; Hinkley (1971), Biometrika 58:509
 */
export function pageHinkley(
  stream: readonly number[],
  { minInstances, delta, lambda, alpha }: PageHinkley,
): number[] {
  const found: number[] = [];
  let [seen, mean, sum] = [0, 0, 0];
  for (const [place, value] of stream.entries()) {
    seen += 1;
    mean += (value - mean) / seen;
    sum = alpha * sum + (value - mean - delta);
    if (seen < minInstances || sum <= lambda) continue;
    found.push(place);
    [seen, mean, sum] = [0, 0, 0];
  }
  return found;
}
