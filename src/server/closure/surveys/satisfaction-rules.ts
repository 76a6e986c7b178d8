/** Surveys of one kind of case: so many asked, so many answered, the sum of their scores and of the squares. */
export type Cell = {
  channel: string;
  severity: string;
  outcome: string;
  asked: number;
  answered: number;
  sum: number;
  squares: number;
};
export type Counts = Pick<Cell, "asked" | "answered" | "sum" | "squares">;
export type Estimate = { value: number; low: number; high: number };

/** Fewer answers than this say too little of a group by itself. */
const fewest = 5;
const zOf95 = 1.96;

/** The mean of those who answered, with its 95 % interval. */
export function rawScore(cells: Counts[]): Estimate | null {
  const { answered, sum } = total(cells);
  if (answered === 0) return null;
  return within(sum / answered, Math.sqrt(variance(total(cells)) / answered));
}

/**
 * The mean of all who were asked, as far as like answers for like: every answer counts as many times as there are cases
 * of its kind per answer (inverse response propensity by stratum: severity, outcome, channel). Small strata are put
 * together; where nobody of a kind answered, nobody can speak for it, and those cases are counted as unheard.
 */
export function weightedScore(cells: Cell[]): { estimate: Estimate | null; unheard: number } {
  const strata = strataOf(cells);
  const heard = strata.filter(({ answered }) => answered > 0);
  const unheard = strata
    .filter(({ answered }) => answered === 0)
    .reduce((count, { asked }) => count + asked, 0);
  const asked = total(heard).asked;
  if (asked === 0) return { estimate: null, unheard };

  const pooled = variance(total(heard));
  const parts = heard.map((stratum) => ({
    share: stratum.asked / asked,
    mean: stratum.sum / stratum.answered,
    meanVariance: (stratum.answered < 2 ? pooled : variance(stratum)) / stratum.answered,
  }));
  const value = parts.reduce((sum, { share, mean }) => sum + share * mean, 0);
  const error = Math.sqrt(parts.reduce((sum, { share, meanVariance }) => sum + share ** 2 * meanVariance, 0));
  return { estimate: within(value, error), unheard };
}

export function total(cells: Counts[]): Counts {
  return cells.reduce(
    (sum, cell) => ({
      asked: sum.asked + cell.asked,
      answered: sum.answered + cell.answered,
      sum: sum.sum + cell.sum,
      squares: sum.squares + cell.squares,
    }),
    { asked: 0, answered: 0, sum: 0, squares: 0 },
  );
}

// Channels with few answers go together first; what is then still small joins the others of its outcome.
function strataOf(cells: Cell[]): Counts[] {
  const byChannel = merged(cells, ({ severity, outcome, channel }) => `${outcome} ${severity} ${channel}`);
  const bySeverity = merged(byChannel.filter(isSmall), ({ severity, outcome }) => `${outcome} ${severity}`);
  const byOutcome = merged(bySeverity.filter(isSmall), ({ outcome }) => outcome);
  return [...byChannel, ...bySeverity].filter((cell) => !isSmall(cell)).concat(byOutcome);
}

function merged(cells: Cell[], keyOf: (cell: Cell) => string): Cell[] {
  const groups = Map.groupBy(cells, keyOf);
  return [...groups.values()].map((group) => ({ ...group[0]!, ...total(group) }));
}

function isSmall({ answered }: Counts): boolean {
  return answered < fewest;
}

function variance({ answered, sum, squares }: Counts): number {
  if (answered < 2) return 0;
  return Math.max(0, (squares - sum ** 2 / answered) / (answered - 1));
}

function within(value: number, error: number): Estimate {
  return {
    value,
    low: Math.max(1, value - zOf95 * error),
    high: Math.min(5, value + zOf95 * error),
  };
}
