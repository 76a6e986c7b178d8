import type { paths } from "../../../shared/api/schema.gen.ts";
import { parseMoney } from "../../../shared/money.ts";
import type { LayerRule, RuleVersion } from "./law-queries.ts";

type Body<Path extends "/api/law/rules" | "/api/law/rules/{id}/versions"> = NonNullable<
  paths[Path]["post"]["requestBody"]
>["content"]["application/json"];
export type RuleKind = LayerRule["kind"];
type Terms = RuleVersion["terms"];
type Case = RuleVersion["cases"][number];

/** What the form holds: sums as typed, further facts as JSON. */
export type CaseEntry = {
  name: string;
  boughtOn?: string;
  shippedAfterHours: number;
  askedAfterDays: number;
  laterPrice?: string;
  laterAfterDays?: number;
  isEntitled: boolean;
  expected?: string;
  facts?: string;
};
export type RuleEntry = {
  layer?: LayerRule["layer"];
  kind?: RuleKind;
  nameZh?: string;
  nameEn?: string;
  shopId?: string;
  sku?: string;
  days?: number;
  freightBy?: "consumer" | "merchant";
  multiple?: number;
  excludesRefund?: boolean;
  shipWithinHours?: number;
  amount?: string;
  when?: string;
  remedy?: string;
  sum?: string;
  whyZh?: string;
  whyEn?: string;
  validFrom?: string;
  validTo?: string;
  cases: CaseEntry[];
};

export const emptyCase: CaseEntry = {
  name: "",
  shippedAfterHours: 12,
  askedAfterDays: 1,
  isEntitled: true,
};

/** A rule's newest version as the form shows it; an empty form for a rule that is not yet. */
export function entryOf(rule: LayerRule | undefined, currency: string): RuleEntry {
  const newest = rule?.versions[0];
  if (!rule || !newest)
    return { layer: "promise", freightBy: "consumer", excludesRefund: true, cases: [emptyCase] };
  const { terms, cases, validFrom, validTo } = newest;
  return {
    ...terms,
    kind: rule.kind,
    amount: terms.kind === "late_ship_pay" ? typed(terms.amountMinor, currency) : undefined,
    sum: terms.kind === "free" ? (terms.amount ?? undefined) : undefined,
    freightBy: "freightBy" in terms ? (terms.freightBy ?? undefined) : undefined,
    validFrom,
    validTo: validTo ?? undefined,
    cases: cases.map((each) => caseEntryOf(each, currency)),
  };
}

export function newRuleOf(entry: RuleEntry, currency: string): Body<"/api/law/rules"> {
  return {
    ...newVersionOf(entry, currency),
    layer: entry.layer!,
    nameZh: entry.nameZh!,
    nameEn: entry.nameEn!,
    shopId: entry.shopId ?? null,
    sku: entry.sku || null,
  };
}

export function newVersionOf(entry: RuleEntry, currency: string): Body<"/api/law/rules/{id}/versions"> {
  return {
    terms: termsOf(entry, currency),
    cases: entry.cases.map((each) => caseOf(each, currency)),
    validFrom: entry.validFrom!,
    validTo: entry.validTo || null,
  };
}

function termsOf(entry: RuleEntry, currency: string): Terms {
  switch (entry.kind!) {
    case "no_reason_days":
      return { kind: "no_reason_days", days: entry.days!, freightBy: entry.freightBy! };
    case "fake_multiple":
      return {
        kind: "fake_multiple",
        multiple: entry.multiple!,
        excludesRefund: entry.excludesRefund ?? false,
      };
    case "late_ship_pay":
      return {
        kind: "late_ship_pay",
        shipWithinHours: entry.shipWithinHours!,
        amountMinor: minor(entry.amount, currency)!,
      };
    case "price_protection":
      return { kind: "price_protection", days: entry.days! };
    case "free":
      return {
        kind: "free",
        when: entry.when!,
        remedy: entry.remedy!,
        amount: entry.sum || null,
        freightBy: entry.freightBy ?? null,
        whyZh: entry.whyZh!,
        whyEn: entry.whyEn!,
      };
  }
}

function caseOf(entry: CaseEntry, currency: string): Case {
  const laterMinor = minor(entry.laterPrice, currency);
  return {
    name: entry.name,
    boughtOn: entry.boughtOn || null,
    shippedAfterHours: entry.shippedAfterHours,
    askedAfterDays: entry.askedAfterDays,
    laterPrice: laterMinor === null ? null : { minor: laterMinor, afterDays: entry.laterAfterDays ?? 1 },
    facts: entry.facts ? JSON.parse(entry.facts) : {},
    expect: { isEntitled: entry.isEntitled, amountMinor: minor(entry.expected, currency) },
  };
}

function caseEntryOf(each: Case, currency: string): CaseEntry {
  return {
    name: each.name,
    boughtOn: each.boughtOn ?? undefined,
    shippedAfterHours: each.shippedAfterHours,
    askedAfterDays: each.askedAfterDays,
    laterPrice: each.laterPrice ? typed(each.laterPrice.minor, currency) : undefined,
    laterAfterDays: each.laterPrice?.afterDays,
    isEntitled: each.expect.isEntitled,
    expected: each.expect.amountMinor === null ? undefined : typed(each.expect.amountMinor, currency),
    facts: Object.keys(each.facts).length > 0 ? JSON.stringify(each.facts) : undefined,
  };
}

function minor(text: string | undefined, currency: string): number | null {
  return text ? (parseMoney(text, currency)?.minor ?? null) : null;
}

function typed(minorUnits: number, currency: string): string {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits!;
  return (minorUnits / 10 ** digits).toFixed(digits);
}
