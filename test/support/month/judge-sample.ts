import { createDice } from "../../../src/server/demo/dice.ts";
import type { EvaluationView } from "../../../src/shared/api/evaluation-routes.ts";
import type { Caller } from "../caller.ts";
import { judge } from "../evaluated.ts";

/** Begins to judge a sampled conversation, blind. */
export async function beginSample(inspector: Caller, sampleItemId: string): Promise<EvaluationView> {
  const begun = await inspector("startEvaluation", { body: { sampleItemId, isBlind: true } });
  if (begun.status !== 200) throw new Error(`not begun: ${JSON.stringify(begun.body)}`);
  return (await inspector("readEvaluation", { params: { id: begun.body.id } })).body;
}

/**
 * What two careful inspectors fail comes from the conversation; what one of them sees otherwise is their own. Nothing
 * critical is ever failed.
 * @param slips how often this inspector sees a criterion otherwise
 */
export async function judgeSample(
  inspector: Caller,
  view: EvaluationView,
  { seed, slips }: { seed: number; slips: number },
): Promise<{ id: string; score: number; failed: string[] }> {
  const truth = createDice(seed);
  const own = createDice(seed * 1_000 + Math.round(slips * 100));
  const failed = view.scorecard.form.sections
    .flatMap(({ criteria }) => criteria)
    .filter(() => truth.chance(0.25) !== own.chance(slips))
    .filter(({ critical, bonusPoints }) => critical === null && bonusPoints === null)
    .map(({ code }) => code);
  const { score } = await judge(inspector, view.id, failed);
  return { id: view.id, score, failed };
}
