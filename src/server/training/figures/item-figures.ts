/** What the answers to a quiz say of its questions. Classical test theory; every share is of the points to be had. */

export type Sheet = { points: Record<string, number>; mostPoints: Record<string, number> };
export type ItemFigures = { answered: number; difficulty: number | null; discrimination: number | null };

/** Fewer attempts than this say nothing reliable of a question. */
export const leastAttempts = 20;

/** The mean share earned, and how it goes along with the rest of the same sheet (the question itself left out). */
export function itemFigures(sheets: Sheet[], code: string): ItemFigures {
  const answered = sheets.filter(({ points }) => code in points);
  const shares = answered.map((sheet) => sheet.points[code]! / sheet.mostPoints[code]!);
  const rest = answered.map((sheet) => restShare(sheet, code));
  const withRest = shares.flatMap((share, at) => (rest[at] === null ? [] : [[share, rest[at]!] as const]));
  return {
    answered: answered.length,
    difficulty: answered.length > 0 ? mean(shares) : null,
    discrimination: correlation(withRest),
  };
}

export type Reliability = {
  value: number | null;
  gap: "too_few" | "different_questions" | "no_spread" | null;
};

/** Cronbach's alpha over attempts that all asked the same questions; KR-20 where each is right or wrong. */
export function reliabilityOf(sheets: Sheet[]): Reliability {
  const codes = Object.keys(sheets[0]?.points ?? {});
  if (sheets.length < leastAttempts || codes.length < 2) return { value: null, gap: "too_few" };
  if (!sheets.every(({ points }) => sameKeys(points, codes)))
    return { value: null, gap: "different_questions" };
  const total = variance(sheets.map(({ points }) => sum(Object.values(points))));
  if (total === 0) return { value: null, gap: "no_spread" };
  const ofItems = sum(codes.map((code) => variance(sheets.map(({ points }) => points[code]!))));
  return { value: (codes.length / (codes.length - 1)) * (1 - ofItems / total), gap: null };
}

function restShare({ points, mostPoints }: Sheet, code: string): number | null {
  const others = Object.keys(points).filter((each) => each !== code);
  const most = sum(others.map((each) => mostPoints[each]!));
  return most === 0 ? null : sum(others.map((each) => points[each]!)) / most;
}

/** Pearson's r; point-biserial where one side is right or wrong. Null where a side does not vary. */
function correlation(pairs: (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const [one, other] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const spread = Math.sqrt(variance(one) * variance(other));
  if (spread === 0) return null;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  return mean(pairs.map(([x, y]) => (x - meanOne) * (y - meanOther))) / spread;
}

function sameKeys(points: Record<string, number>, codes: string[]): boolean {
  return Object.keys(points).length === codes.length && codes.every((code) => code in points);
}

// Of the whole group, not of a sample: alpha and r do not depend on which, and both sides must use the same.
function variance(values: number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}

function mean(values: number[]): number {
  return sum(values) / values.length;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
