/** A remedy that was granted, as far as it can be compared with others. */
export type GrantedCase = {
  complaintId: string;
  category: string;
  severity: string;
  orderMinor: number;
  grantedMinor: number;
};
export type Outlier<Case> = {
  case: Case;
  band: number;
  percent: number;
  medianPercent: number;
  likeCases: number;
  deviation: number;
};

/** Orders of like value: below 50, 200, 1,000, 5,000 yuan, and above. */
const bandsMinor = [50_00, 200_00, 1_000_00, 5_000_00];
const leastCases = 8;
const farDeviations = 3.5;
/** Below two points of the order's value a difference is of no account, however alike the others are. */
const leastSpreadPercent = 2;

export function bandOf(orderMinor: number): number {
  const index = bandsMinor.findIndex((most) => orderMinor < most);
  return index === -1 ? bandsMinor.length : index;
}

/**
 * Whose remedy differs much from those in like cases (category, severity, value of the order), by the median and the median
 * distance from it: a few generous hands cannot hide each other. The farthest first; groups that are too small say nothing.
 */
export function outliersOf<Case extends GrantedCase>(
  cases: Case[],
): { outliers: Outlier<Case>[]; groups: number } {
  const groups = Object.values(Object.groupBy(cases, groupName)).filter(
    (group): group is Case[] => group !== undefined && group.length >= leastCases,
  );
  const outliers = groups
    .flatMap(farFromOthers)
    .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
  return { outliers, groups: groups.length };
}

function groupName({ category, severity, orderMinor }: GrantedCase): string {
  return `${category}|${severity}|${bandOf(orderMinor)}`;
}

function farFromOthers<Case extends GrantedCase>(group: Case[]): Outlier<Case>[] {
  const percents = group.map(percentOf);
  const usual = median(percents);
  const distance = median(percents.map((percent) => Math.abs(percent - usual)));
  // 1.4826 makes the median distance comparable with a standard deviation.
  const spread = Math.max(1.4826 * distance, leastSpreadPercent);
  return group.flatMap((each, index) => {
    const deviation = (percents[index]! - usual) / spread;
    if (Math.abs(deviation) < farDeviations) return [];
    return [
      {
        case: each,
        band: bandOf(each.orderMinor),
        percent: rounded(percents[index]!),
        medianPercent: rounded(usual),
        likeCases: group.length,
        deviation: rounded(deviation),
      },
    ];
  });
}

function percentOf({ grantedMinor, orderMinor }: GrantedCase): number {
  return (100 * grantedMinor) / Math.max(orderMinor, 1);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
