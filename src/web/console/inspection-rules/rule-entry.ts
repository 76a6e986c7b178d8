import type { components } from "../../../shared/api/schema.gen.ts";

export type Rule = components["schemas"]["InspectionRule"];
export type RuleVersion = components["schemas"]["InspectionRuleVersion"];
export type Trial = components["schemas"]["InspectionTrial"];
export type Definition = RuleVersion["definition"];
export type Check = Definition["check"];
export type CheckKind = Check["kind"];

/** What the form holds: the definition as the server takes it, and of a new rule its code. */
export type RuleEntry = Definition & { code?: string };

/** The version being written: the draft that stands, else the newest one, in force from today. */
export function entryOf(rule: Rule, today: string): RuleEntry {
  const draft = rule.versions.find(({ state }) => state !== "published");
  return draft ? draft.definition : { ...rule.versions[0]!.definition, inForceFrom: today };
}

export function emptyEntry(today: string): Partial<RuleEntry> {
  return { severity: "normal", weight: 5, channels: [], categories: [], isActive: true, inForceFrom: today };
}

/** What each kind of check begins with. */
export const defaults: { [Kind in CheckKind]: Extract<Check, { kind: Kind }> } = {
  greeting: { kind: "greeting", withinMessages: 2, greetings: ["您好"], introductions: ["我是"] },
  first_response: { kind: "first_response", minutes: 60, byChannel: [], calendar: "desk" },
  next_response: { kind: "next_response", minutes: 120, byChannel: [], calendar: "desk" },
  restatement: { kind: "restatement", mustBeConfirmed: false },
  apology: { kind: "apology", parties: ["merchant"], phrases: ["抱歉"] },
  procedure: { kind: "procedure", steps: [] },
  wording: { kind: "wording", kinds: ["vague_time"], least: "warn" },
  promise_timed: { kind: "promise_timed" },
  promise_kept: { kind: "promise_kept", graceMinutes: 0 },
  authority: { kind: "authority" },
  hand_over: { kind: "hand_over", leastCharacters: 10 },
  record_complete: { kind: "record_complete", fields: ["category"] },
  evidence_asked: { kind: "evidence_asked", phrases: ["照片"] },
  told_while_waiting: { kind: "told_while_waiting", hours: 24, calendar: "desk" },
  closing_confirmed: { kind: "closing_confirmed", acceptsAnnouncedSilence: true },
};
export const checkKinds = Object.keys(defaults) as CheckKind[];
