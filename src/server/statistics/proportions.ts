import { betaQuantile, normalQuantile } from "./special-functions.ts";

export type Interval = [low: number, high: number];

/** The default of the product: keeps its promise also near 0 and 1. @see Wilson (1927), JASA 22:209 */
export function wilson(hits: number, size: number, confidence: number): Interval {
  return [wilsonLimit(hits, size, -zOf(confidence)), wilsonLimit(hits, size, zOf(confidence))];
}

/**
 * The correction is half a hit, and never reaches across one half, as prop.test of R has it.
 * @see Newcombe (1998), Stat. Med. 17:857, method 4
 */
export function wilsonContinuityCorrected(hits: number, size: number, confidence: number): Interval {
  const correction = Math.min(0.5, Math.abs(hits - size / 2));
  return [
    wilsonLimit(Math.max(0, hits - correction), size, -zOf(confidence)),
    wilsonLimit(Math.min(size, hits + correction), size, zOf(confidence)),
  ];
}

function wilsonLimit(hits: number, size: number, z: number): number {
  if ((hits === 0 && z < 0) || (hits === size && z > 0)) return hits / size;
  const share = hits / size;
  const reach = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  return (share + z ** 2 / (2 * size) + reach) / (1 + z ** 2 / size);
}

/** Never covers less than promised. @see Clopper and Pearson (1934), Biometrika 26:404 */
export function clopperPearson(hits: number, size: number, confidence: number): Interval {
  const side = (1 - confidence) / 2;
  return [
    hits === 0 ? 0 : betaQuantile(side, hits, size - hits + 1),
    hits === size ? 1 : betaQuantile(1 - side, hits + 1, size - hits),
  ];
}

/** @see Agresti and Coull (1998), Am. Stat. 52:119 */
export function agrestiCoull(hits: number, size: number, confidence: number): Interval {
  const z = zOf(confidence);
  const wider = size + z ** 2;
  const middle = (hits + z ** 2 / 2) / wider;
  const half = z * Math.sqrt((middle * (1 - middle)) / wider);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** @see Brown, Cai and DasGupta (2001), Stat. Sci. 16:101 */
export function jeffreys(hits: number, size: number, confidence: number): Interval {
  const side = (1 - confidence) / 2;
  const quantile = (share: number) => betaQuantile(share, hits + 0.5, size - hits + 0.5);
  return [hits === 0 ? 0 : quantile(side), hits === size ? 1 : quantile(1 - side)];
}

type Counted = { hits: number; size: number };

/** Of the first share less the second. @see Newcombe (1998), Stat. Med. 17:873, method 10 */
export function newcombeDifference(first: Counted, second: Counted, confidence: number): Interval {
  const [low1, high1] = wilson(first.hits, first.size, confidence);
  const [low2, high2] = wilson(second.hits, second.size, confidence);
  const share1 = first.hits / first.size;
  const share2 = second.hits / second.size;
  const difference = share1 - share2;
  return [
    difference - Math.hypot(share1 - low1, high2 - share2),
    difference + Math.hypot(high1 - share1, share2 - low2),
  ];
}

export type Aim = { expectedShare: number; halfWidth: number; confidence: number };

/** How many to judge of an endless stream, unrounded. */
export function sizeWithoutEnd({ expectedShare, halfWidth, confidence }: Aim): number {
  return (zOf(confidence) ** 2 * expectedShare * (1 - expectedShare)) / halfWidth ** 2;
}

/** How many to judge of `population`, so that the share is known to within `halfWidth`. @see Cochran (1977), § 4.2 */
export function sizeForShare(aim: Aim, population: number): number {
  const endless = sizeWithoutEnd(aim);
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population)));
}

/** How close `size` of `population` come, the same the other way round. */
export function halfWidthOf(
  { expectedShare, confidence }: Omit<Aim, "halfWidth">,
  size: number,
  population: number,
): number {
  if (size >= population) return 0;
  const left = (population - size) / (population - 1);
  return zOf(confidence) * Math.sqrt((expectedShare * (1 - expectedShare) * left) / size);
}

/** How many to draw to see at least one of `defectives`. */
export function sizeToDiscover(lot: number, defectives: number, confidence: number): number {
  let low = 1;
  let high = lot - defectives + 1;
  while (low < high) {
    const size = Math.floor((low + high) / 2);
    if (chanceToMiss(lot, defectives, size) <= 1 - confidence + rounding) high = size;
    else low = size + 1;
  }
  return low;
}

// 450 of 500 find the one faulty with exactly 90 %: no rounding may ask for one more.
const rounding = 1e-12;

// All faulty ones are among those not drawn.
function chanceToMiss(lot: number, defectives: number, size: number): number {
  let chance = 1;
  for (let each = 0; each < defectives; each++) chance *= Math.max(0, lot - size - each) / (lot - each);
  return chance;
}

/** Unrounded: every stratum as much as it is of the whole. */
export function proportionalAllocation(sizes: readonly number[], sample: number): number[] {
  return allocate(sizes, sample);
}

/** Unrounded: more where the scores differ more. @see Neyman (1934), J. R. Stat. Soc. 97:558 */
export function neymanAllocation(
  sizes: readonly number[],
  deviations: readonly number[],
  sample: number,
): number[] {
  return allocate(
    sizes.map((size, index) => size * deviations[index]!),
    sample,
  );
}

function allocate(parts: readonly number[], sample: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (sample * part) / whole);
}

function zOf(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2);
}
