import { runCheck } from "./checks/check.ts";
import type { Finding } from "./checks/finding.ts";
import { notApplicable } from "./checks/finding.ts";
import { type Subject, subjectOf } from "./checks/subject.ts";
import { type HouseProcedure, procedureFor } from "./house-procedures.ts";
import type { InspectedConversation } from "./inspected-conversation.ts";
import type { InspectionRule } from "./rules/rule.ts";

export type RuleResult = Finding & { rule: InspectionRule };

/** Holds one conversation against the rules. Reads no clock and no database: the same in, the same out. */
export function inspectConversation(
  conversation: InspectedConversation,
  rules: InspectionRule[],
  procedures: readonly HouseProcedure[] = [],
): RuleResult[] {
  const subject = subjectOf(conversation);
  const procedure = procedureFor(conversation, procedures);
  return rules.map((rule) => {
    const finding = holdsFor(rule, conversation)
      ? findingOf(subject, rule, procedure)
      : notApplicable("not_this_scene");
    const staffId = finding.staffId ?? conversation.staffId;
    return { ...finding, staffId, rule };
  });
}

// A house's own procedure takes the place of the steps that come with the product, and the result names it.
function findingOf(
  subject: Subject,
  { check }: InspectionRule,
  procedure: HouseProcedure | undefined,
): Finding {
  if (check.kind !== "procedure" || !procedure) return runCheck(subject, check);
  const { steps, version, content } = procedure;
  const finding = runCheck(subject, { ...check, steps });
  if (finding.outcome === "not_applicable") return finding;
  const named = { procedureZh: content.zh, procedureEn: content.en, procedureVersion: version };
  return { ...finding, values: { ...finding.values, ...named } };
}

function holdsFor(
  { channels, categories }: InspectionRule,
  { channel, category, secondCategory }: InspectedConversation,
): boolean {
  const isChannel = channels.length === 0 || channels.some((each) => each === channel);
  const names = [category, `${category}/${secondCategory}`];
  return isChannel && (categories.length === 0 || categories.some((each) => names.includes(each)));
}
