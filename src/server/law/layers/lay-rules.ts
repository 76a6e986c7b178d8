import type { FactValues } from "../assessment/known-fact.ts";
import { type RulePack, readRulePack } from "../rule-pack.ts";
import type { RuleTerms, RuleVersion, RuleWithVersions } from "./layer-rule.ts";
import { isAbout, newestPublished, type Purchase, versionOn } from "./rules.ts";

export type LaidRule = Omit<RuleWithVersions, "versions"> &
  Pick<RuleVersion, "version" | "terms" | "validFrom" | "validTo">;

/**
 * The rules of the house that bind it for a purchase made on this day. Price protection is among them also where it does
 * not reach the day, so that a customer who asks for it is told why.
 */
export function rulesFor(rules: RuleWithVersions[], purchase: Purchase, day: string): LaidRule[] {
  return rules
    .filter((rule) => isAbout(rule, purchase))
    .flatMap(({ versions, ...rule }) => {
      const newest = rule.kind === "price_protection" ? newestPublished(versions) : undefined;
      const version = versionOn(versions, day) ?? newest;
      return version ? [laid(rule, version)] : [];
    });
}

export function laid(rule: Omit<RuleWithVersions, "versions">, version: RuleVersion): LaidRule {
  const { version: number, terms, validFrom, validTo } = version;
  return { ...rule, version: number, terms, validFrom, validTo };
}

/** The facts with the house's typed promises among them. */
export function withPromises(facts: FactValues, rules: readonly LaidRule[]): FactValues {
  const promisesOf = (isOf: (rule: LaidRule) => boolean) =>
    rules.filter(isOf).flatMap(({ terms }) => asPromise(terms));
  const shipWithin = rules.flatMap(({ terms }) =>
    terms.kind === "late_ship_pay" ? [terms.shipWithinHours] : [],
  );
  return {
    ...(shipWithin.length > 0 ? { ship_promise_hours: Math.min(...shipWithin) } : {}),
    ...facts,
    platform_promises: promisesOf(({ layer }) => layer === "platform"),
    merchant_promises: promisesOf(({ layer }) => layer !== "platform"),
  };
}

/** The house's free rules in the form of the statute's own. */
export function freeRules(rules: readonly LaidRule[]): RulePack[] {
  return rules.flatMap((rule) => (rule.terms.kind === "free" ? [asPack(rule, rule.terms)] : []));
}

function asPromise(terms: RuleTerms): object[] {
  switch (terms.kind) {
    case "no_reason_days":
      return [{ type: terms.kind, days: terms.days, freight_by: terms.freightBy }];
    case "fake_multiple":
      return [{ type: terms.kind, multiple: terms.multiple, excludes_refund: terms.excludesRefund }];
    case "late_ship_pay":
      return [{ type: terms.kind, amount_fen: terms.amountMinor }];
    // Worked out by dates and prices that the law does not ask for; see price-packs.ts.
    case "price_protection":
    case "free":
      return [];
  }
}

// What a house has promised binds it (CPL-16, CPLR-12); goodwill is a gift and stays at its discretion.
function asPack(
  { id, layer, nameZh, nameEn }: LaidRule,
  terms: Extract<RuleTerms, { kind: "free" }>,
): RulePack {
  const words = { zh: terms.whyZh, en: terms.whyEn };
  return readRulePack({
    rules: [
      {
        id,
        title: { zh: nameZh, en: nameEn },
        layer,
        when: terms.when,
        cite: layer === "goodwill" ? [] : ["CPL-16", "CPLR-12"],
        agent: words,
        customer: words,
        grants: [
          {
            remedy: terms.remedy,
            ...(terms.amount === null ? {} : { amount: terms.amount }),
            may: String(layer === "goodwill"),
            freight_by: terms.freightBy,
          },
        ],
      },
    ],
  });
}
