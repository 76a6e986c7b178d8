import { Temporal } from "temporal-polyfill";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { NotFound, NotPossibleNow } from "../../refusals.ts";
import { today } from "../today.ts";
import type { RuleWithVersions } from "./layer-rule.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { draftOf, lockedRule, ruleWithVersions } from "./locked-rule.ts";
import { putInForce } from "./publish-version.ts";
import { nextVersionNumber } from "./rules.ts";
import { insertDraft } from "./write-version.ts";

/** Rolls back: the terms of an earlier version hold again from tomorrow on, as a version of their own. */
export async function restoreVersion(actor: Staff, ruleId: string, version: number): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const rule = await lockedRule(tx, ruleId);
    const { terms, cases } = earlierVersion(rule, version);
    if (rule.versions.some(({ state }) => state === "draft")) throw draftInTheWay();

    const validFrom = Temporal.PlainDate.from(await today(tx))
      .add({ days: 1 })
      .toString();
    await insertDraft(tx, actor, {
      ruleId,
      version: nextVersionNumber(rule),
      terms,
      cases,
      validFrom,
      validTo: null,
      restores: version,
    });
    const withDraft = await ruleWithVersions(tx, ruleId);
    await putInForce(tx, actor, withDraft, draftOf(withDraft));
    return ruleView(tx, ruleId);
  });
}

function earlierVersion({ versions }: RuleWithVersions, wanted: number) {
  const found = versions.find(({ version, state }) => version === wanted && state !== "draft");
  if (found) return found;
  throw new NotFound("version_not_found", {
    zh: "这条规则没有这个已发布的版本。",
    en: "This rule has no such published version.",
  });
}

function draftInTheWay(): NotPossibleNow {
  return new NotPossibleNow("draft_in_the_way", {
    zh: "还有一份草稿没有发布，请先发布它，或用它改回原来的内容。",
    en: "A draft stands already. Publish it first, or write the earlier terms into it.",
  });
}
