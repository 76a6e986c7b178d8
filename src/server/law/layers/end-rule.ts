import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { today } from "../today.ts";
import { type RuleView, ruleView } from "./list-rules.ts";
import { lockedRule } from "./locked-rule.ts";
import { versionOn } from "./rules.ts";

/** Ends a rule with today: whoever has bought keeps it, whoever buys from tomorrow on does not get it. */
export async function endRule(actor: Staff, ruleId: string): Promise<RuleView> {
  return inTransaction(actor, async (tx) => {
    const rule = await lockedRule(tx, ruleId);
    const lastDay = await today(tx);
    const present = versionOn(rule.versions, lastDay);
    if (!present) throw notInForce();

    await tx
      .updateTable("layer_rule_version")
      .set({ valid_to: sql<Date>`${lastDay}::date` })
      .where("rule_id", "=", ruleId)
      .where("version", "=", present.version)
      .execute();
    await recordSetting(tx, actor, "layer_rule_ended", { ruleId, version: present.version, lastDay });
    return ruleView(tx, ruleId);
  });
}

function notInForce(): NotPossibleNow {
  return new NotPossibleNow("rule_not_in_force", {
    zh: "这条规则今天没有生效的版本。",
    en: "No version of this rule is in force today.",
  });
}
