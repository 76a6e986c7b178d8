import type { GradeLimits } from "../../people/grade-limits.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { optionsOverLimit, type Priced } from "../authority/rules.ts";

export type Step = { gradeCode: string; people: number };
export type Chain = { kind: string | null; fromMinor: number; steps: Step[] };
export type RankedGrade = { code: string; rank: number; limits: GradeLimits };

/**
 * Who must say yes to these options, in which order. The strictest chain that an option falls under; without one the
 * lowest grade that covers them all. The last word always has an authority that covers every option.
 */
export function planSteps(
  options: Priced[],
  chains: readonly Chain[],
  grades: readonly RankedGrade[],
): Step[] {
  const last = coveringGrade(options, grades);
  const steps =
    strictest(
      options.flatMap((option) => chainFor(option, chains) ?? []),
      grades,
    )?.steps ?? [];
  const end = steps.at(-1);
  if (end && rankOf(end.gradeCode, grades) >= last.rank) return steps;
  return [...steps, { gradeCode: last.code, people: 1 }];
}

function coveringGrade(options: Priced[], grades: readonly RankedGrade[]): RankedGrade {
  const covering = [...grades]
    .sort((a, b) => a.rank - b.rank)
    .find(({ limits }) => optionsOverLimit(options, limits).length === 0);
  if (covering) return covering;
  throw new NotPossibleNow("nobody_may_grant", {
    zh: "没有任何职级可以授予这样的方案。请调整方案，或请管理员设定额度。",
    en: "No grade may grant options like these. Change them, or ask an administrator to set the limits.",
  });
}

// A chain for the kind comes before one for all; of several the one that begins highest.
function chainFor({ kind, cost_minor }: Priced, chains: readonly Chain[]): Chain | undefined {
  return chains
    .filter((chain) => (chain.kind === null || chain.kind === kind) && cost_minor >= chain.fromMinor)
    .sort((a, b) => Number(a.kind === null) - Number(b.kind === null) || b.fromMinor - a.fromMinor)[0];
}

function strictest(chains: Chain[], grades: readonly RankedGrade[]): Chain | undefined {
  const highest = ({ steps }: Chain) => Math.max(...steps.map(({ gradeCode }) => rankOf(gradeCode, grades)));
  const words = ({ steps }: Chain) => steps.reduce((sum, { people }) => sum + people, 0);
  return chains.sort((a, b) => highest(b) - highest(a) || words(b) - words(a))[0];
}

function rankOf(gradeCode: string, grades: readonly RankedGrade[]): number {
  return grades.find(({ code }) => code === gradeCode)?.rank ?? 0;
}
