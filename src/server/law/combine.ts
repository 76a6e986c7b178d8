import type { AppliedRuleResult, Granted } from "./apply-rule.ts";
import { citationsOn } from "./cite.ts";
import type { CompiledAnswerable, CompiledSupport } from "./compile-pack.ts";
import type { AppliedRule, Denial, Entitlement, Evaluation, Party, Remedy } from "./entitlement.ts";

/** Settles who answers, adds up what several rules give, and leaves out refusals of what is granted after all. */
export function combine(results: AppliedRuleResult[], around: Around): Evaluation {
  const claims = results.flatMap(({ granted }) => granted).flatMap((each) => against(each, around));
  const expected = named(asAlternatives(claims.reduce(addOrImprove, []))).map(
    ({ apart: _, ...each }) => each,
  );
  return {
    expected,
    notEntitled: results
      .flatMap(({ denied }) => denied)
      .reduce(addOnce, [])
      .filter((denial) => !isGranted(denial, expected)),
    rules: [...results.map(describe), ...[...around.answerable, ...around.supports].map(describeEntry)],
  };
}

/** Who else answers in this case, and which articles stand behind every claim. */
type Around = { answerable: CompiledAnswerable[]; supports: CompiledSupport[]; date: string };

type Claim = Granted & { liable: Party };

const punitive = new Set<Remedy>([
  "PUNITIVE_FRAUD_3X",
  "PUNITIVE_FOOD_10X",
  "PUNITIVE_DRUG_10X",
  "PUNITIVE_DEFECT_2X",
]);

// What is only the merchant's own to do or to keep.
const personal = new Set<Remedy>([
  "REPAIR",
  "PROMISED_COMPENSATION",
  "INVOICE",
  "APOLOGY",
  "STOP_INFRINGEMENT",
  "STOP_MARKETING",
  "CANCEL_SUBSCRIPTION",
]);

function against(alone: Granted, { answerable, supports, date }: Around): Claim[] {
  if (alone.liable !== undefined) return [{ ...alone, liable: alone.liable }];

  const support = supports.flatMap(({ cite }) => cite);
  const granted = { ...alone, citations: citationsOn(date, alone.citations, support) };
  const isPunitive = punitive.has(granted.remedy);
  const others = answerable.filter((entry) => partOf(entry, granted, isPunitive) !== "none");
  const replaced = others.some((entry) => partOf(entry, granted, isPunitive) === "instead");
  const claims = others.map((entry) => claimAgainst(entry, granted, isPunitive, date));
  return replaced ? claims : [{ ...granted, liable: "merchant" }, ...claims];
}

function partOf(entry: CompiledAnswerable, { remedy }: Granted, isPunitive: boolean) {
  if (personal.has(remedy) && entry.refund !== "instead") return "none";
  return isPunitive ? entry.punitive : entry.refund;
}

function claimAgainst(entry: CompiledAnswerable, granted: Granted, isPunitive: boolean, date: string): Claim {
  return {
    ...granted,
    liable: entry.party,
    level: isPunitive && entry.punitive_may ? "may" : granted.level,
    citations: citationsOn(date, granted.citations, entry.cite),
    agent: joined(granted.agent, entry.agent),
    customer: joined(granted.customer, entry.customer),
  };
}

function joined(first: Entitlement["agent"], second: Entitlement["agent"]): Entitlement["agent"] {
  return { zh: `${first.zh}${second.zh}`, en: `${first.en} ${second.en}` };
}

// The same remedy from two rules is one remedy, on the better terms: a lower layer only improves.
function addOrImprove(claims: Claim[], next: Claim): Claim[] {
  const same = claims.find(
    (each) => each.remedy === next.remedy && each.liable === next.liable && each.apart === next.apart,
  );
  if (!same) return [...claims, next];
  return claims.map((each) => (each === same ? improved(each, next) : each));
}

function improved(claim: Claim, other: Claim): Claim {
  const better = (other.amount_fen ?? -1) > (claim.amount_fen ?? -1) ? other : claim;
  return {
    ...better,
    amount_fen: claim.apart ? (claim.amount_fen ?? 0) + (other.amount_fen ?? 0) : better.amount_fen,
    level: claim.level === "must" || other.level === "must" ? "must" : "may",
    citations: [...new Set([...claim.citations, ...other.citations])],
    freight_by:
      claim.freight_by === "merchant" || other.freight_by === "merchant" ? "merchant" : better.freight_by,
    deadline: { ...claim.deadline, exercise_by: laterLastDay(claim, other) },
    choice_group: claim.choice_group ?? other.choice_group,
  };
}

function laterLastDay({ deadline: a }: Claim, { deadline: b }: Claim): string | null {
  if (a.exercise_by === null || b.exercise_by === null) return null;
  return a.exercise_by > b.exercise_by ? a.exercise_by : b.exercise_by;
}

const givesPriceBack = new Set<Remedy>([
  "NO_REASON_RETURN",
  "RETURN_REFUND",
  "REFUND_ONLY",
  "PARTIAL_REFUND",
  "PRICE_DIFF_REFUND",
  "MINOR_REFUND",
  "RECALL_REMEDY",
  "PREPAID_REFUND",
  "DEPOSIT_REFUND",
  "SUBSCRIPTION_REFUND",
]);

// No piece is paid back twice: ways back to the same money that no rule has made alternatives become such here.
function asAlternatives(claims: Claim[]): Claim[] {
  const ways = claims.filter(({ remedy, apart }) => givesPriceBack.has(remedy) && !apart);
  const differing = new Set(ways.map(({ remedy, choice_group }) => choice_group ?? remedy));
  if (differing.size < 2) return claims;
  const groups = new Set<string | null>(
    ways.map(({ choice_group }) => choice_group).filter((group) => group !== null),
  );
  return claims.map((claim) =>
    ways.includes(claim) || groups.has(claim.choice_group) ? { ...claim, choice_group: "price" } : claim,
  );
}

// A choice with one thing to choose is none; the others are lettered in their order.
function named(claims: Claim[]): Claim[] {
  const groups: (string | null)[] = [...new Set(claims.map(({ choice_group }) => choice_group))].filter(
    (group) => group !== null && new Set(inGroup(claims, group).map(({ remedy }) => remedy)).size > 1,
  );
  return claims.map((claim) => {
    const index = groups.indexOf(claim.choice_group);
    return { ...claim, choice_group: index < 0 ? null : String.fromCharCode(65 + index) };
  });
}

function inGroup(claims: Claim[], group: string | null): Claim[] {
  return claims.filter(({ choice_group }) => choice_group === group);
}

function addOnce(denials: Denial[], next: Denial): Denial[] {
  const known = denials.some(
    (each) =>
      each.remedy === next.remedy &&
      each.liable === next.liable &&
      each.claimed_amount_fen === next.claimed_amount_fen,
  );
  return known ? denials : [...denials, next];
}

function isGranted({ remedy, liable, claimed_amount_fen }: Denial, expected: Entitlement[]): boolean {
  if (claimed_amount_fen !== undefined) return false;
  return expected.some((each) => each.remedy === remedy && (liable === undefined || each.liable === liable));
}

function describe({ rule, granted, denied }: AppliedRuleResult): AppliedRule {
  return {
    rule: rule.id,
    title: rule.title,
    outcome: granted.length > 0 || denied.length === 0 ? "granted" : "denied",
    why: granted[0]?.agent ?? denied[0]?.why ?? rule.title,
  };
}

function describeEntry({ id, title, agent }: CompiledAnswerable | CompiledSupport): AppliedRule {
  return { rule: id, title, outcome: "granted", why: agent };
}
