import { standardRules } from "../../quality/inspection/rules/rule-pack.ts";
import type { Terminal } from "../terminal.ts";
import { textTable } from "../text-table.ts";

type Outcome = "met" | "broken" | "not_applicable";
export type RuleCounts = Map<string, Record<Outcome, number>>;

export function countRules(counts: RuleCounts, results: { rule: string; outcome: Outcome }[]): void {
  for (const { rule, outcome } of results) addToRule(counts, rule, outcome, 1);
}

export function addToRule(counts: RuleCounts, rule: string, outcome: Outcome, times: number): void {
  const known = counts.get(rule) ?? { met: 0, broken: 0, not_applicable: 0 };
  known[outcome] += times;
  counts.set(rule, known);
}

/** What was asked for goes to stdout: how often each rule was kept, broken, and could not be asked. */
export function showRuleCounts({ language }: Terminal, counts: RuleCounts): void {
  const isEnglish = language === "en";
  const head = isEnglish
    ? ["rule", "met", "broken", "n/a", "broken %"]
    : ["规则", "达标", "不达标", "不适用", "不达标率"];
  const rows = [...counts].map(([code, { met, broken, not_applicable }]) => [
    nameOf(code, isEnglish),
    String(met),
    String(broken),
    String(not_applicable),
    met + broken === 0 ? "–" : `${((100 * broken) / (met + broken)).toFixed(1)} %`,
  ]);
  console.log(textTable([head, ...rows]));
}

function nameOf(code: string, isEnglish: boolean): string {
  const rule = standardRules().find((each) => each.code === code);
  return rule ? `${code}  ${isEnglish ? rule.nameEn : rule.nameZh}` : code;
}
