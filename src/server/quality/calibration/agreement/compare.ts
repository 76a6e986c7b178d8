import type { Criterion, ScorecardForm } from "../../../../shared/api/scorecard-fields.ts";
import type { GivenAnswer } from "../../../../shared/scorecards/score.ts";
import { type Compared, notApplicable } from "./agree.ts";
import type { Judgement } from "./judged-items.ts";

/** One criterion as all judged it: one row per item, one column per inspector. */
export function compareCriterion(judgements: Judgement[], criterion: Criterion): Compared {
  const inspectors = inspectorsOf(judgements);
  return {
    ratings: itemsOf(judgements).map((own) =>
      inspectors.map((id) =>
        ratingOf(
          own.find(({ evaluatorId }) => evaluatorId === id),
          criterion.code,
        ),
      ),
    ),
    categories: [...valuesOf(criterion), notApplicable],
    metric: criterion.kind === "scale" ? "ordinal" : "nominal",
  };
}

/** All criteria together: each answer is full, partial, none or not applicable, whatever its scale is called. */
export function compareAll(judgements: Judgement[], forms: Map<string, ScorecardForm>): Compared {
  const inspectors = inspectorsOf(judgements);
  const ratings = itemsOf(judgements).flatMap((own) =>
    criteriaOf(forms.get(own[0]!.cardKey)!).map((criterion) =>
      inspectors.map((id) => {
        const given = own.find(({ evaluatorId }) => evaluatorId === id);
        return given ? earned(criterion, answerTo(given, criterion.code)) : null;
      }),
    ),
  );
  return { ratings, categories: ["full", "partial", "none", notApplicable], metric: "nominal" };
}

export function criteriaOf({ sections }: ScorecardForm): Criterion[] {
  return sections.flatMap(({ criteria }) => criteria);
}

export function itemsOf(judgements: Judgement[]): Judgement[][] {
  return [...Map.groupBy(judgements, ({ item }) => item).values()];
}

/** How much of a criterion an answer earns, by name; null where it was not answered. */
export function earned(
  criterion: Criterion,
  answer: GivenAnswer | undefined,
): "full" | "partial" | "none" | typeof notApplicable | null {
  if (!answer) return null;
  if (answer.isNotApplicable) return notApplicable;
  if (criterion.kind === "yes_no") return answer.value === "yes" ? "full" : "none";
  const share = criterion.points.find(({ code }) => code === answer.value)?.share ?? 0;
  if (share === 100) return "full";
  return share > 0 ? "partial" : "none";
}

export function answerTo({ answers }: Judgement, code: string): GivenAnswer | undefined {
  return answers.find(({ criterionCode }) => criterionCode === code);
}

function inspectorsOf(judgements: Judgement[]): string[] {
  return [...new Set(judgements.map(({ evaluatorId }) => evaluatorId))].sort();
}

function ratingOf(judgement: Judgement | undefined, code: string): string | null {
  const answer = judgement && answerTo(judgement, code);
  if (!answer) return null;
  return answer.isNotApplicable ? notApplicable : answer.value;
}

function valuesOf({ kind, points }: Criterion): string[] {
  return kind === "yes_no" ? ["no", "yes"] : points.map(({ code }) => code);
}
