import { type RuleDefinition, ruleDefinition } from "../../../../shared/api/inspection-rule.ts";
import type { Tx } from "../../../db/database.ts";
import type { InspectionRule } from "./rule.ts";
import { standardRules } from "./rule-pack.ts";

/** Every version that was ever in force, of the product and of the house: rules by code, in the order they are shown. */
export async function publishedRules(tx: Tx): Promise<InspectionRule[]> {
  const own = await tx
    .selectFrom("inspection_rule_version")
    .select(["code", "version", "definition"])
    .where("published_at", "is not", null)
    .orderBy("code")
    .orderBy("version")
    .execute();
  return [
    ...standardRules(),
    ...own.map(({ code, version, definition }) => ({ ...definitionOf(definition), code, version })),
  ];
}

/** What was written down is read as strictly as what comes in. */
export function definitionOf(stored: unknown): RuleDefinition {
  return ruleDefinition.parse(stored);
}
