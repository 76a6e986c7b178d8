import type { RuleDefinition } from "../../../../shared/api/inspection-rule.ts";
import type { Tx } from "../../../db/database.ts";
import { publishedRules } from "./house-rules.ts";

export type RuleName = { nameZh: string; nameEn: string };

/** What each rule is called, by its newest version that was ever in force. */
export async function ruleNames(tx: Tx): Promise<(code: string) => RuleName> {
  const rules = new Map<string, RuleDefinition>();
  for (const rule of await publishedRules(tx)) rules.set(rule.code, rule);
  return (code) => {
    const { nameZh, nameEn } = rules.get(code) ?? { nameZh: code, nameEn: code };
    return { nameZh, nameEn };
  };
}
