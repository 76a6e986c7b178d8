import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import { comparePastMonth } from "./compare-past-month.ts";
import { definitionOf } from "./house-rules.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { draftAmong, lockedVersions } from "./rule-versions.ts";

/** Tries the draft on the past month and keeps what it would have changed: what a publisher has to see. */
export async function tryDraft(actor: Staff, code: string): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const draft = draftAmong(await lockedVersions(tx, code));
    const trial = await comparePastMonth(tx, {
      ...definitionOf(draft.definition),
      code,
      version: draft.version,
    });
    if (trial.conversations === 0) throw nothingToCompare();
    await tx
      .updateTable("inspection_rule_version")
      .set({ trial: JSON.stringify(trial), tried_by: actor.id, tried_at: tx.now })
      .where("code", "=", code)
      .where("version", "=", draft.version)
      .execute();
    return ruleView(tx, code);
  });
}

function nothingToCompare(): NotPossibleNow {
  return new NotPossibleNow("no_past_conversations", {
    zh: "过去一个月没有已结束的会话，暂时无法试跑。",
    en: "No conversation ended in the past month, so there is nothing to try the rule on.",
  });
}
