import { logChoose } from "../../statistics/special-functions.ts";

export type Leaf = { path: string; cases: number; others: number };

/** One node of a hierarchy: its own cases and comparisons are the sums over all leaves below it. */
export type Cut = { node: string; cases: number; others: number; logRatio: number };

/**
 * Which nodes of a hierarchy hold more cases than their share, greatest likelihood ratio first: of ten bad batches and their
 * one supplier it names the supplier.
 * @param leaves path with "/" between the levels, the cases and what they are compared with
 * @param share of cases expected where all is well
 * @see Kulldorff, Fang and Walsh (2003), Biometrics 59:323
 */
export function scanTree(leaves: Iterable<Leaf>, share: number): Cut[] {
  return [...sumsOfNodes(leaves)]
    .map(([node, { cases, others }]) => ({ node, cases, others, logRatio: logRatioOf(cases, others, share) }))
    .sort((one, other) => other.logRatio - one.logRatio);
}

/** Zero where the node has no more of the cases than expected. */
export function logRatioOf(cases: number, others: number, share: number): number {
  const found = cases / (cases + others);
  if (!(found > share)) return 0;
  const rest = others === 0 ? 0 : others * Math.log((1 - found) / (1 - share));
  return cases * Math.log(found / share) + rest;
}

/**
 * How often chance alone makes a best cut as good as each of these: every replicate deals the same number of rows at random
 * to the cases. The same numbers give the same answer.
 * @param random in [0, 1), from a seed
 * @returns one p-value per cut, never below 1 / (replicates + 1)
 */
export function pValuesOf(
  cuts: readonly Cut[],
  leaves: readonly Leaf[],
  share: number,
  { replicates, random }: { replicates: number; random: () => number },
): number[] {
  const best = Array.from(
    { length: replicates },
    () => scanTree(deal(leaves, share, random), share)[0]!.logRatio,
  );
  return cuts.map(({ logRatio }) => (1 + best.filter((one) => one >= logRatio).length) / (replicates + 1));
}

function deal(leaves: readonly Leaf[], share: number, random: () => number): Leaf[] {
  return leaves.map(({ path, cases, others }) => {
    const dealt = binomial(cases + others, share, random());
    return { path, cases: dealt, others: cases + others - dealt };
  });
}

// By inversion: the counts of leaves are small.
function binomial(of: number, share: number, chance: number): number {
  let cumulated = 0;
  for (let count = 0; count < of; count++) {
    cumulated += Math.exp(logChoose(of, count) + count * Math.log(share) + (of - count) * Math.log1p(-share));
    if (chance < cumulated) return count;
  }
  return of;
}

/** Of every node the sums over the leaves below it. */
export function sumsOfNodes(leaves: Iterable<Leaf>): Map<string, { cases: number; others: number }> {
  const nodes = new Map<string, { cases: number; others: number }>();
  for (const { path, cases, others } of leaves) {
    for (const node of prefixesOf(path)) {
      const sums = nodes.get(node) ?? { cases: 0, others: 0 };
      sums.cases += cases;
      sums.others += others;
      nodes.set(node, sums);
    }
  }
  return nodes;
}

function* prefixesOf(path: string): Iterable<string> {
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) yield path.slice(0, end);
  yield path;
}
