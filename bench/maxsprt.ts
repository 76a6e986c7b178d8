/**
 * The Poisson MaxSPRT, the usual way to watch for harm after vaccinations: signal at the n-th complaint, n at least `least`, when
 * the likelihood ratio reaches a critical value, while no more than `horizon` complaints are expected.
 * @see Kulldorff et al. (2011), Sequential Analysis 30:58
 */
export type Plan = { horizon: number; least: number };

export function logRatio(observed: number, expected: number): number {
  return observed <= expected ? 0 : expected - observed + observed * Math.log(observed / expected);
}

/** The critical value at which a false signal has the chance `alpha`. */
export function criticalValue(plan: Plan, alpha: number): number {
  let low = 0;
  let high = 40;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (performanceOf(plan, middle, 1).power > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * What comes of watching where complaints are `ratio` times as many as expected: exact, by the law of the count at each time at which
 * one complaint more is needed for a signal.
 */
export function performanceOf({ horizon, least }: Plan, critical: number, ratio: number) {
  // By chance of so many complaints and no signal yet.
  let counts = [1];
  let now = 0;
  let length = 0;
  for (let needed = least; now < horizon; needed++) {
    const until = Math.min(horizon, latestSignal(needed, critical));
    // The bar lies beyond the horizon for fewer complaints than these; time stands still for them.
    if (until <= now) continue;
    length += timeWithout(counts, needed, ratio, until - now);
    counts = carried(counts, needed, ratio * (until - now));
    now = until;
  }
  const power = 1 - sum(counts);
  return { power, length, timeToSignal: (length - horizon * (1 - power)) / power };
}

/**
 * The chance of a signal when the count is looked at only now and then.
 * @param groups what is expected between two looks
 */
export function powerOfLooks(groups: readonly number[], critical: number, ratio: number): number {
  let counts = [1];
  let expected = 0;
  for (const group of groups) {
    expected += group;
    counts = carried(counts, neededAt(expected, critical), ratio * group);
  }
  return 1 - sum(counts);
}

/** The fewest complaints that are a signal when so many are expected. */
function neededAt(expected: number, critical: number): number {
  let complaints = Math.ceil(expected);
  while (logRatio(complaints, expected) < critical) complaints++;
  return complaints;
}

/** The most that may be expected for so many complaints to be a signal. */
function latestSignal(complaints: number, critical: number): number {
  let low = 0;
  let high = complaints;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (logRatio(complaints, middle) > critical) low = middle;
    else high = middle;
  }
  return low;
}

/** The counts after a while in which they stayed below the number needed. */
function carried(counts: number[], needed: number, mean: number): number[] {
  const more = poissonChances(needed, mean);
  return Array.from({ length: needed }, (_, count) =>
    sum(counts.slice(0, count + 1).map((chance, before) => chance * more[count - before]!)),
  );
}

/** How long of a while passes without a signal, on average. */
function timeWithout(counts: number[], needed: number, ratio: number, span: number): number {
  const more = poissonChances(needed, ratio * span);
  // The time spent at a number is the chance of leaving it, by the rate of leaving.
  const above = more.map((_, at) => 1 - sum(more.slice(0, at + 1)));
  return sum(counts.map((chance, before) => (chance * sum(above.slice(0, needed - before))) / ratio));
}

function poissonChances(length: number, mean: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let count = 1; count < length; count++) chances.push((chances[count - 1]! * mean) / count);
  return chances;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
