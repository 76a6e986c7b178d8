import type { RuleDefinition } from "../../../../shared/api/inspection-rule.ts";

/** One version of one rule, ready to judge with. Version 0 came with the product. */
export type InspectionRule = RuleDefinition & { code: string; version: number };
