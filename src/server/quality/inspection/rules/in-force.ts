import type { InspectionRule } from "./rule.ts";

/**
 * The rules a conversation that ended on this day is held against: of each the newest version in force by then, so that
 * nobody is judged by a rule that came later. A rule that is switched off by then is not among them.
 */
export function rulesOn(published: readonly InspectionRule[], day: string): InspectionRule[] {
  const newest = new Map<string, InspectionRule>();
  for (const rule of published) {
    const known = newest.get(rule.code);
    if (rule.inForceFrom <= day && (!known || known.version < rule.version)) newest.set(rule.code, rule);
  }
  return [...newest.values()].filter(({ isActive }) => isActive);
}
