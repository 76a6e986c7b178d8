/**
 * Whether today everything draws more complaints, as after a promotion or when all parcels are late: then each stratum may
 * expect more too. Seen from how many different batches are complained about, so that one bad batch, however bad, does not
 * excuse itself.
 */
export type CommonDay = {
  /** How many different batches would be complained about, at each of the factors. */
  expectedBatches: Float64Array;
  batches: number;
  factor: number;
};

const factors = [1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10, 20];

export function openCommonDay(): CommonDay {
  return { expectedBatches: new Float64Array(factors.length), batches: 0, factor: 1 };
}

export function beginCommonDay(day: CommonDay): void {
  day.expectedBatches.fill(0);
  day.batches = 0;
  day.factor = 1;
}

/** Of a batch more complaints are expected today than before. */
export function expectOf(day: CommonDay, before: number, expected: number): void {
  for (let at = 0; at < factors.length; at++)
    day.expectedBatches[at]! += Math.exp(-factors[at]! * before) - Math.exp(-factors[at]! * expected);
}

/** One more batch is complained about today. */
export function takeBatch(day: CommonDay): void {
  day.batches += 1;
  day.factor = factorOf(day.expectedBatches, surely(day.batches));
}

/** As many as must be expected at least if so many came by chance: one time in a hundred it is less. */
function surely(count: number): number {
  return count * (1 - 1 / (9 * count) - z99 / (3 * Math.sqrt(count))) ** 3;
}

const z99 = 2.3263478740408408;

function factorOf(expected: Float64Array, count: number): number {
  for (let at = 1; at < factors.length; at++) {
    if (count > expected[at]!) continue;
    const part = (count - expected[at - 1]!) / (expected[at]! - expected[at - 1]!);
    return Math.max(1, factors[at - 1]! + part * (factors[at]! - factors[at - 1]!));
  }
  return factors.at(-1)!;
}
