import type { Tx } from "../../db/database.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";
import { layerRules, type RuleVersion, type RuleWithVersions } from "./layer-rule.ts";

/** A rule nobody else writes to until this deed is done: two publishers come one after the other. */
export async function lockedRule(tx: Tx, ruleId: string): Promise<RuleWithVersions> {
  await tx.selectFrom("layer_rule").select("id").where("id", "=", ruleId).forUpdate().execute();
  return ruleWithVersions(tx, ruleId);
}

export async function ruleWithVersions(tx: Tx, ruleId: string): Promise<RuleWithVersions> {
  const rule = (await layerRules(tx)).find(({ id }) => id === ruleId);
  if (rule) return rule;
  throw new NotFound("rule_not_found", { zh: "没有这条规则。", en: "There is no such rule." });
}

export function draftOf({ versions }: RuleWithVersions): RuleVersion {
  const draft = versions.find(({ state }) => state === "draft");
  if (draft) return draft;
  throw new NotPossibleNow("no_draft", {
    zh: "这条规则没有待发布的草稿。",
    en: "This rule has no draft to publish.",
  });
}
