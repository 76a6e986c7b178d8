import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { Forbidden, NotPossibleNow } from "../../refusals.ts";
import { type Evaluation, findEvaluation } from "./evaluation.ts";

/** The evaluator's own draft, locked: submitted, or another's, it is not written on. */
export async function ownDraft(tx: Tx, actor: Staff, id: string): Promise<Evaluation> {
  const evaluation = await ownEvaluation(tx, actor, id);
  if (evaluation.state === "submitted")
    throw new NotPossibleNow("evaluation_submitted", {
      zh: "这份评分已经提交，不能再改。",
      en: "This evaluation has been submitted and stands as it is.",
    });
  return evaluation;
}

export async function ownEvaluation(tx: Tx, actor: Staff, id: string): Promise<Evaluation> {
  const evaluation = await findEvaluation(tx, id, { isLocked: true });
  if (evaluation.evaluator_id === actor.id) return evaluation;
  throw new Forbidden("not_your_evaluation", {
    zh: "这份评分由另一位同事填写。",
    en: "This evaluation is another person's.",
  });
}

export function refuseStale(seen: number, { revision }: Evaluation): void {
  if (seen === revision) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "这份评分在另一个窗口里改过，请先刷新。",
      en: "This evaluation was changed in another window. Please refresh first.",
    },
    { seenRevision: seen, revision },
  );
}
