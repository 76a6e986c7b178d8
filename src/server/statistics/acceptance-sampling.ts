import { betaQuantile, logChoose, logGamma } from "./special-functions.ts";

/**
 * Single sampling by attributes, normal and tightened inspection, as in ISO 2859-1 and GB/T 2828.1: how many of a lot
 * are looked at, and how many may be faulty for the lot to be accepted.
 */

const letters = "ABCDEFGHJKLMNPQR";
const sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000];
export const aqls = [0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5] as const;
export const inspectionLevels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"] as const;

export type Aql = (typeof aqls)[number];
export type InspectionLevel = (typeof inspectionLevels)[number];
export type Strictness = "normal" | "tightened";

/** Table 1: the largest lot of a row, and the letters of its levels in their order. */
const codeLetters: readonly [largestLot: number, lettersOfLevels: string][] = [
  [8, "AAAAAAB"],
  [15, "AAAAABC"],
  [25, "AABBBCD"],
  [50, "ABBCCDE"],
  [90, "BBCCCEF"],
  [150, "BBCDDFG"],
  [280, "BCDEEGH"],
  [500, "BCDEFHJ"],
  [1_200, "CCEFGJK"],
  [3_200, "CDEGHKL"],
  [10_000, "CDFGJLM"],
  [35_000, "CDFHKMN"],
  [150_000, "DEGJLNP"],
  [500_000, "DEGJMPQ"],
  [Number.POSITIVE_INFINITY, "DEHKNQR"],
];

export function codeLetter(lot: number, level: InspectionLevel): string {
  const row = codeLetters.find(([largestLot]) => lot <= largestLot)!;
  return row[1][inspectionLevels.indexOf(level)]!;
}

/**
 * Tables 2-A and 2-B. Sample sizes and AQLs grow by the same steps, so that a cell depends only on its diagonal (row plus
 * column): from the tenth on these are acceptance numbers, or arrows to the plan above or below.
 */
const firstDiagonal = 10;
const diagonals: Record<Strictness, readonly (number | "up" | "down")[]> = {
  normal: [0, "up", "down", 1, 2, 3, 5, 7, 10, 14, 21],
  tightened: ["down", 0, "up", "down", 1, 2, 3, 5, 8, 12, 18],
};

export type SinglePlan = { codeLetter: string; sampleSize: number; accept: number; reject: number };

/** The plan of a letter, its arrows followed: with another letter comes another sample size. */
export function singlePlan(letter: string, aql: Aql, strictness: Strictness): SinglePlan {
  const column = aqls.indexOf(aql);
  let row = letters.indexOf(letter);
  let cell = cellOf(row + column, strictness);
  while (typeof cell === "string") {
    row += cell === "down" ? 1 : -1;
    cell = cellOf(row + column, strictness);
  }
  return { codeLetter: letters[row]!, sampleSize: sizes[row]!, accept: cell, reject: cell + 1 };
}

export function cellOf(diagonal: number, strictness: Strictness): number | "up" | "down" {
  if (diagonal < firstDiagonal) return "down";
  return diagonals[strictness][diagonal - firstDiagonal] ?? "up";
}

/** What is looked at of one lot: all of it where the plan's sample is not smaller. */
export function planForLot(
  lot: number,
  level: InspectionLevel,
  aql: Aql,
  strictness: Strictness,
): SinglePlan {
  const plan = singlePlan(codeLetter(lot, level), aql, strictness);
  return { ...plan, sampleSize: Math.min(lot, plan.sampleSize) };
}

/** Which plan comes after these verdicts, the earliest first. @see ISO 2859-1:1999, 9.3 and 9.4 */
export function strictnessAfter(verdicts: readonly ("accepted" | "rejected")[]): Strictness | "discontinued" {
  let strictness: Strictness = "normal";
  let lots: ("accepted" | "rejected")[] = [];
  for (const verdict of verdicts) {
    lots.push(verdict);
    if (strictness === "normal" && rejectedIn(lots.slice(-5)) >= 2) [strictness, lots] = ["tightened", []];
    else if (strictness === "tightened" && rejectedIn(lots) >= 5) return "discontinued";
    else if (strictness === "tightened" && lots.length >= 5 && rejectedIn(lots.slice(-5)) === 0)
      [strictness, lots] = ["normal", []];
  }
  return strictness;
}

function rejectedIn(lots: readonly ("accepted" | "rejected")[]): number {
  return lots.filter((verdict) => verdict === "rejected").length;
}

/** How likely a plan accepts what is faulty by this share, of an endless stream. */
export function acceptBinomial(size: number, accept: number, share: number): number {
  return sumTo(accept, (hits) =>
    Math.exp(logChoose(size, hits) + hits * Math.log(share) + (size - hits) * Math.log1p(-share)),
  );
}

/** The same where faults are counted, and one case may have several. */
export function acceptPoisson(size: number, accept: number, share: number): number {
  const mean = size * share;
  return sumTo(accept, (hits) => Math.exp(hits * Math.log(mean) - mean - logGamma(hits + 1)));
}

/** The same of one lot with so many faulty ones. */
export function acceptHypergeometric(size: number, accept: number, lot: number, defectives: number): number {
  const ways = logChoose(lot, size);
  const fewest = Math.max(0, size - (lot - defectives));
  return sumTo(Math.min(accept, defectives, size), (hits) =>
    hits < fewest
      ? 0
      : Math.exp(logChoose(defectives, hits) + logChoose(lot - defectives, size - hits) - ways),
  );
}

/** How faulty a stream may be to be accepted with this probability. */
export function qualityAccepted(size: number, accept: number, probability: number): number {
  return betaQuantile(1 - probability, accept + 1, size - accept);
}

function sumTo(last: number, term: (hits: number) => number): number {
  let sum = 0;
  for (let hits = 0; hits <= last; hits++) sum += term(hits);
  return Math.min(1, sum);
}
