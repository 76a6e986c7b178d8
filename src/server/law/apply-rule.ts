import { authorityFor } from "./authority.ts";
import { citationsOn } from "./cite.ts";
import type { CompiledGrant, CompiledRefusal, CompiledRule } from "./compile-pack.ts";
import { afterRest, dayOf } from "./days.ts";
import type { Bilingual, Deadline, Denial, Entitlement } from "./entitlement.ts";
import type { Bindings } from "./expression.ts";
import type { Facts } from "./facts.ts";
import { renderWords } from "./render-words.ts";

/** An entitlement before it is settled who answers for it. */
export type Granted = Omit<Entitlement, "liable"> & {
  liable: Entitlement["liable"] | undefined;
  apart: boolean;
};
export type AppliedRuleResult = { rule: CompiledRule; granted: Granted[]; denied: Denial[] };

export function applyRule(rule: CompiledRule, facts: Facts, bindings: Bindings): AppliedRuleResult {
  return {
    rule,
    granted: rule.grants
      .filter((grant) => grant.applies(bindings))
      .map((grant) => granted(rule, grant, facts, bindings)),
    denied: rule.denies
      .filter((refusal) => refusal.applies(bindings))
      .map((refusal) => denied(rule, refusal, facts, bindings)),
  };
}

function granted(rule: CompiledRule, grant: CompiledGrant, facts: Facts, bindings: Bindings): Granted {
  const count = lastDays(grant, facts, bindings);
  const deadline: Deadline = {
    exercise_by: count.last,
    other_count: count.other,
    perform_by: grant.performByOf(bindings) || null,
    perform_rule: grant.perform,
  };
  const amount = grant.amountOf(bindings);
  const level = count.askedInBetween || grant.isOpen(bindings) ? "may" : "must";
  const words = (text: Bilingual) =>
    renderWords(text, { amount, last_day: deadline.exercise_by, ...deadline }, bindings);
  return {
    remedy: grant.remedy,
    amount_fen: amount,
    deadline,
    citations: citationsOn(
      facts.as_of,
      [...rule.cite, ...grant.cite],
      [...rule.citesWhen, ...grant.citesWhen]
        .filter(({ applies }) => applies(bindings))
        .flatMap(({ cite }) => cite),
      count.moved ? ["CC-203"] : [],
    ),
    level,
    liable: grant.liable,
    apart: grant.apart,
    freight_by: grant.merchantPaysFreight(bindings) ? "merchant" : grant.freight_by,
    choice_group: grant.choice ?? null,
    rule: rule.id,
    layer: rule.layer,
    agent: words(grant.agent ?? rule.agent ?? rule.title),
    customer: words(grant.customer ?? rule.customer ?? rule.title),
    burden: rule.burden,
    authority: authorityFor(rule.authority, { remedy: grant.remedy, amount_fen: amount, level }),
    exceptions: rule.exceptions,
  };
}

type LastDays = { last: string | null; other: string | null; moved: boolean; askedInBetween: boolean };

// Platforms count plain days; the law moves a last day that is a rest day. Both are shown, and whoever asks in between
// is taken to be in time, subject to review; goods that were taken back leave nothing to review.
function lastDays(grant: CompiledGrant, facts: Facts, bindings: Bindings): LastDays {
  const plain = grant.lastDayOf(bindings);
  if (plain === "") return { last: null, other: null, moved: false, askedInBetween: false };
  const moved = grant.moves_after_rest ? afterRest(plain) : plain;
  if (moved === plain) return { last: plain, other: null, moved: false, askedInBetween: false };
  const askedInBetween = askedOn(facts) > plain && facts.return_received_at === null;
  return askedInBetween
    ? { last: moved, other: plain, moved: true, askedInBetween }
    : { last: plain, other: moved, moved: true, askedInBetween };
}

function askedOn({ payment, complaint_at, as_of }: Facts): string {
  const asked = payment?.return_requested_at ?? complaint_at;
  return asked === null ? as_of : dayOf(asked);
}

function denied(rule: CompiledRule, refusal: CompiledRefusal, facts: Facts, bindings: Bindings): Denial {
  const claimed = refusal.claimedOf(bindings);
  return {
    remedy: refusal.remedy,
    why: renderWords(refusal.why, { claimed }, bindings),
    customer: renderWords(refusal.customer, { claimed }, bindings),
    citation: citationsOn(facts.as_of, refusal.cite),
    ...(refusal.liable && { liable: refusal.liable }),
    ...(claimed !== null && { claimed_amount_fen: claimed }),
    rule: rule.id,
  };
}
