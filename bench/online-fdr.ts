/**
 * Keeping the share of false discoveries while p-values arrive one after another: what the product's e-BH is compared with. Each returns the
 * levels; a p-value no larger than its level is a discovery.
 */
export type OnlineProcedure = (pValues: readonly number[], alpha: number) => number[];

/** Never more than alpha is spent, whatever is found. */
export const alphaSpending: OnlineProcedure = (pValues, alpha) =>
  pValues.map((_value, index) => alpha * shareOf(index + 1));

/** @see Javanmard and Montanari (2015), arXiv:1502.06197 */
export const lond: OnlineProcedure = (pValues, alpha) => {
  let found = 0;
  return pValues.map((value, index) => {
    const level = alpha * shareOf(index + 1) * (found + 1);
    if (value <= level) found++;
    return level;
  });
};

/** LORD++. @see Ramdas et al. (2017), arXiv:1710.00499 */
export const lord: OnlineProcedure = (pValues, alpha) => {
  const wealth = alpha / 10;
  const found: number[] = [];
  return pValues.map((value, index) => {
    const earned = found.map((at, nth) => (nth === 0 ? alpha - wealth : alpha) * shareOf(index - at));
    const level = shareOf(index + 1) * wealth + earned.reduce((sum, part) => sum + part, 0);
    if (value <= level) found.push(index);
    return level;
  });
};

/** LORD 3: what is left at the latest discovery is spent after it. @see Javanmard and Montanari (2018), Ann. Stat. 46:526 */
export const lordOfWealth: OnlineProcedure = (pValues, alpha) => {
  const reward = alpha - alpha / 10;
  let wealth = alpha / 10;
  let latest = { at: -1, wealth };
  return pValues.map((value, index) => {
    const level = shareOf(index - latest.at) * latest.wealth;
    wealth -= level;
    if (value > level) return level;
    wealth += reward;
    latest = { at: index, wealth };
    return level;
  });
};

/** @see Ramdas et al. (2018), arXiv:1802.09098 */
export const saffron: OnlineProcedure = (pValues, alpha) =>
  adaptive(pValues, alpha, { candidate: 1 / 2, kept: 1 });

/** As SAFFRON, and p-values above one half do not count. @see Tian and Ramdas (2019), arXiv:1905.11465 */
export const addis: OnlineProcedure = (pValues, alpha) =>
  adaptive(pValues, alpha, { candidate: 1 / 4, kept: 1 / 2 });

type Adaptive = { candidate: number; kept: number };

function adaptive(pValues: readonly number[], alpha: number, { candidate, kept }: Adaptive): number[] {
  const wealth = alpha / 2;
  const found: { kept: number; candidates: number }[] = [];
  let now = { kept: 0, candidates: 0 };
  return pValues.map((value) => {
    const earned = found.map((then, nth) => {
      const waited = 1 + now.kept - then.kept - (now.candidates - then.candidates);
      return (nth === 0 ? alpha - wealth : alpha) * steepShareOf(waited);
    });
    const first = wealth * steepShareOf(1 + now.kept - now.candidates);
    const level = Math.min(
      candidate,
      (kept - candidate) * (first + earned.reduce((sum, part) => sum + part, 0)),
    );
    if (value <= kept) now = { kept: now.kept + 1, candidates: now.candidates + Number(value <= candidate) };
    if (value <= level) found.push(now);
    return level;
  });
}

/** Which are discoveries when all are known at once, indices from 0. @see Benjamini and Hochberg (1995), JRSS B 57:289 */
export function stepUp(pValues: readonly number[], alpha: number): number[] {
  const sorted = pValues.toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((value, index) => value <= (alpha * (index + 1)) / sorted.length);
  return pValues.flatMap((value, index) => (last >= 0 && value <= sorted[last]! ? [index] : []));
}

/** The same where the p-values may depend on one another. @see Benjamini and Yekutieli (2001), Ann. Stat. 29:1165 */
export function stepUpDependent(pValues: readonly number[], alpha: number): number[] {
  const harmonic = pValues.reduce((sum, _value, index) => sum + 1 / (index + 1), 0);
  return stepUp(pValues, alpha / harmonic);
}

// Shares that fall with the place and add up to 1 over all places.
function shareOf(place: number): number {
  return (0.07720838 * Math.log(Math.max(place, 2))) / (place * Math.exp(Math.sqrt(Math.log(place))));
}

function steepShareOf(place: number): number {
  return 0.4374901658 / place ** 1.6;
}
