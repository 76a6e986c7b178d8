import type { FactValues } from "../assessment/known-fact.ts";
import type { Entitlement } from "../entitlement.ts";
import { evaluatorWith } from "./evaluator.ts";
import { type LaidRule, laid } from "./lay-rules.ts";
import type { RuleTerms, RuleVersion, RuleWithVersions } from "./layer-rule.ts";
import { factsOfCase, ordinary } from "./rule-case.ts";

export type Fault = { code: "below_statute" | "unreadable"; zh: string; en: string };

/** Where a draft gives less than the law: in its terms, or in what comes out when it is laid upon the law. */
export function undercuts(rule: RuleWithVersions, draft: RuleVersion): Fault[] {
  const inTerms = termsBelowLaw(draft.terms);
  if (inTerms) return [inTerms];
  const situations = [...everyday, ...draft.cases].map((each) => factsOfCase(each, draft.validFrom));
  return situations.some((facts) => takesFromLaw(laid(rule, draft), facts)) ? [lessThanLaw] : [];
}

// Consumers may return without reason for seven days (CPL-25), and fraud costs three times the price (CPL-55).
function termsBelowLaw(terms: RuleTerms): Fault | null {
  if (terms.kind === "no_reason_days" && terms.days < 7)
    return below(
      "法律规定七日无理由退货，承诺的天数不能少于 7 天。",
      "The law gives seven days to return without reason; a promise cannot give fewer.",
    );
  if (terms.kind === "fake_multiple" && terms.multiple - (terms.excludesRefund ? 0 : 1) < 3)
    return below(
      "法律规定欺诈在退款之外赔三倍，承诺的倍数不能更低。",
      "The law gives three times the price on top of the refund for fraud; a promise cannot give less.",
    );
  return null;
}

function takesFromLaw(rule: LaidRule, facts: FactValues): boolean {
  const withRule = evaluatorWith([rule])(facts).expected;
  return evaluatorWith([])(facts).expected.some(
    (due) => due.level === "must" && !withRule.some((given) => isAtLeast(given, due)),
  );
}

function isAtLeast(given: Entitlement, due: Entitlement): boolean {
  return (
    given.remedy === due.remedy &&
    given.liable === due.liable &&
    given.level === "must" &&
    (given.amount_fen ?? 0) >= (due.amount_fen ?? 0) &&
    isNoSooner(given.deadline.exercise_by, due.deadline.exercise_by) &&
    !(given.freight_by === "consumer" && due.freight_by === "merchant")
  );
}

function isNoSooner(given: string | null, due: string | null): boolean {
  return given === null || (due !== null && given >= due);
}

const lessThanLaw = below(
  "按这条规则，客户得到的会少于法律规定的最低标准。",
  "With this rule a customer would get less than the law's minimum.",
);

/** What every rule must leave whole: a change of mind, a fault, a fake, a wrong thing, a parcel lost. */
const everyday = [
  ordinary,
  { ...ordinary, askedAfterDays: 7 },
  { ...ordinary, facts: { quality_defect: true } },
  { ...ordinary, askedAfterDays: 60, facts: { quality_defect: true, defect_severity: "purpose_defeated" } },
  { ...ordinary, facts: { counterfeit: true, fraud: "established" } },
  { ...ordinary, facts: { wrong_item: true } },
  { ...ordinary, facts: { not_as_described: true } },
  {
    ...ordinary,
    facts: { delivered_at: null, logistics: { status: "lost", carrier_chosen_by: "merchant" } },
  },
  { ...ordinary, facts: { category: "food", food_unsafe: true, seller_knowledge: "deemed" } },
];

function below(zh: string, en: string): Fault {
  return { code: "below_statute", zh, en };
}
