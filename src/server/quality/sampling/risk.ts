import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { FrameRow } from "./frame.ts";

export type RiskMethod = Extract<SamplingPlan["method"], { kind: "risk" }>;

/** How much a conversation weighs: 1, and for each trait it shows, what the plan says. */
export function riskOf(
  row: FrameRow,
  { weights, costMinor, silenceMinutes, newAgentDays }: RiskMethod,
): number {
  const traits: [boolean, number][] = [
    [row.mood !== "calm", weights.mood],
    [row.isReopened, weights.reopened],
    [row.costMinor >= costMinor, weights.cost],
    [row.agentDays !== null && row.agentDays < newAgentDays, weights.newAgent],
    [row.silenceSeconds >= silenceMinutes * 60, weights.longSilence],
    [row.brokenCount > 0, weights.finding],
  ];
  return traits.reduce((risk, [applies, weight]) => risk + (applies ? weight : 0), 1);
}

/**
 * Chances in proportion to the weights that sum to `size`. Whatever would have a chance above one is drawn certainly, and the
 * rest share what is left.
 */
export function inclusionProbabilities(weights: readonly number[], size: number): number[] {
  const chances = weights.map(() => 0);
  let open = weights.map((_, index) => index);
  let left = size;
  for (;;) {
    const whole = open.reduce((sum, index) => sum + weights[index]!, 0);
    const certain = open.filter((index) => left * weights[index]! >= whole);
    if (certain.length === 0) {
      for (const index of open) chances[index] = (left * weights[index]!) / whole;
      return chances;
    }
    for (const index of certain) chances[index] = 1;
    const settled = new Set(certain);
    open = open.filter((index) => !settled.has(index));
    left -= certain.length;
    if (open.length === 0) return chances;
  }
}

/**
 * Draws by chance in a seeded order: one start, then every whole step of the summed chances. Each is drawn with exactly its
 * chance, and as many as the chances sum to.
 * @see Madow (1949), Ann. Math. Stat. 20:333; in random order Hartley and Rao (1962), Ann. Math. Stat. 33:350
 * @param start in (0, 1)
 * @returns the positions drawn
 */
export function systematicDraw(chances: readonly number[], start: number): number[] {
  const drawn: number[] = [];
  let reached = start;
  for (const [index, chance] of chances.entries()) {
    const before = Math.floor(reached);
    reached += chance;
    if (Math.floor(reached) > before) drawn.push(index);
  }
  return drawn;
}
