import { runCheck } from "./checks/check.ts";
import type { Finding } from "./checks/finding.ts";
import { notApplicable } from "./checks/finding.ts";
import { subjectOf } from "./checks/subject.ts";
import type { InspectedConversation } from "./inspected-conversation.ts";
import type { InspectionRule } from "./rules/rule.ts";

export type RuleResult = Finding & { rule: InspectionRule };

/** Holds one conversation against the rules. Reads no clock and no database: the same in, the same out. */
export function inspectConversation(
  conversation: InspectedConversation,
  rules: InspectionRule[],
): RuleResult[] {
  const subject = subjectOf(conversation);
  return rules.map((rule) => {
    const finding = holdsFor(rule, conversation)
      ? runCheck(subject, rule.check)
      : notApplicable("not_this_scene");
    const staffId = finding.staffId ?? conversation.staffId;
    return { ...finding, staffId, rule };
  });
}

function holdsFor(
  { channels, categories }: InspectionRule,
  { channel, category, secondCategory }: InspectedConversation,
): boolean {
  const isChannel = channels.length === 0 || channels.some((each) => each === channel);
  const names = [category, `${category}/${secondCategory}`];
  return isChannel && (categories.length === 0 || categories.some((each) => names.includes(each)));
}
