import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { today } from "../today.ts";
import type { RuleVersion, RuleWithVersions } from "./layer-rule.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { draftOf, lockedRule } from "./locked-rule.ts";
import { endedBy, refuseBackdating } from "./rules.ts";
import { tryVersion } from "./try-version.ts";

/** Puts a draft in force, once its own cases pass and it leaves the law's minimum whole. */
export async function publishVersion(actor: Staff, ruleId: string): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const rule = await lockedRule(tx, ruleId);
    await putInForce(tx, actor, rule, draftOf(rule));
    return ruleView(tx, ruleId);
  });
}

/** The one way in which a version comes into force, also for one that brings an earlier one back. */
export async function putInForce(
  tx: Tx,
  actor: Staff,
  rule: RuleWithVersions,
  draft: RuleVersion,
): Promise<void> {
  refuseBackdating(rule.versions, draft, await today(tx));
  const { isFit, cases, faults } = await tryVersion(tx, rule, draft);
  if (!isFit) throw unfit({ failed: cases.filter(({ passed }) => !passed).map(({ name }) => name), faults });

  for (const earlier of rule.versions.filter(({ state }) => state === "published"))
    await end(tx, earlier, endedBy(earlier, draft.validFrom));
  await tx
    .updateTable("layer_rule_version")
    .set({ state: "published", published_by: actor.id, published_at: tx.now })
    .where("rule_id", "=", rule.id)
    .where("version", "=", draft.version)
    .execute();
  await recordSetting(tx, actor, "layer_rule_published", {
    ruleId: rule.id,
    version: draft.version,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    restores: draft.restores,
  });
}

async function end(
  tx: Tx,
  { ruleId, version }: RuleVersion,
  { state, validTo }: ReturnType<typeof endedBy>,
): Promise<void> {
  await tx
    .updateTable("layer_rule_version")
    .set({ state, valid_to: sql<Date | null>`${validTo}::date` })
    .where("rule_id", "=", ruleId)
    .where("version", "=", version)
    .execute();
}

function unfit(details: Record<string, unknown>): NotPossibleNow {
  return new NotPossibleNow(
    "rule_unfit",
    {
      zh: "规则未能通过检查：有用例不符，或低于法律的最低标准。请修改后再发布。",
      en: "The rule does not pass: a case fails, or it undercuts the law. Please mend it before publishing.",
    },
    details,
  );
}
