import { evidenceBar } from "../detectors/e-bh.ts";

/**
 * A family of strata judged together: of all its signals at most a share is false on average. Infant food and injuries have
 * families of their own, so that what is usual does not spend their budget.
 */
export type Budget = {
  falseShare: number;
  /** Strata of which anything was ever shipped. */
  watched: number;
  /** The evidence of those that say anything at all; of those that signalled, what it was then. */
  telling: Map<number, number>;
};

export function openBudget(falseShare: number): Budget {
  return { falseShare, watched: 0, telling: new Map() };
}

/** Takes what is now known of a stratum. Whether it can stand because of it. */
export function weigh(budget: Budget, stratum: number, logEvidence: number): boolean {
  const { falseShare, watched, telling } = budget;
  // Whatever their number, strata with less than this never stand.
  if (logEvidence < Math.log(1 / falseShare)) {
    telling.delete(stratum);
    return false;
  }
  telling.set(stratum, logEvidence);
  return logEvidence >= Math.log(watched / (falseShare * telling.size));
}

/** The strata that stand, those that signalled before among them. */
export function standing({ falseShare, watched, telling }: Budget): number[] {
  const bar = evidenceBar([...telling.values()], watched, falseShare);
  return [...telling].filter(([, log]) => log >= bar).map(([stratum]) => stratum);
}
