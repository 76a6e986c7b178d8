import type { z } from "zod";
import type {
  assessment as assessmentSchema,
  boundBy,
  citation,
  denial as denialSchema,
  entitlement as entitlementSchema,
} from "../../../shared/api/law-view.ts";
import { articleById, mayBeQuoted } from "../articles.ts";
import type { Denial, Entitlement } from "../entitlement.ts";
import type { LaidRule } from "../layers/lay-rules.ts";
import type { RuleKind } from "../layers/layer-rule.ts";
import { customerWords } from "./customer-words.ts";
import type { Assessment } from "./latest-assessment.ts";

type Shown = { currency: string; language: string; assessorName: string };

/** An assessment as staff see it, every citation with its article. */
export function presentAssessment(
  assessment: Assessment,
  { currency, language, assessorName }: Shown,
): z.input<typeof assessmentSchema> {
  const { result, layers } = assessment;
  return {
    id: assessment.id,
    asOf: String(assessment.facts.as_of),
    assessedAt: assessment.assessedAt.toISOString(),
    assessedBy: { kind: assessment.assessedBy.kind as "staff", name: assessorName },
    entitlements: result.expected.map((each) => entitlementView(each, layers, currency)),
    denials: result.notEntitled.map((each) => denialView(each, layers, currency)),
    wording: customerWords(assessment, { currency, language }),
  };
}

function entitlementView(
  { amount_fen, deadline, citations, liable, freight_by, choice_group, ...each }: Entitlement,
  layers: LaidRule[],
  currency: string,
): z.input<typeof entitlementSchema> {
  return {
    ...each,
    amount: moneyOrNull(amount_fen, currency),
    exerciseBy: deadline.exercise_by,
    otherCount: deadline.other_count,
    performBy: deadline.perform_by,
    performRule: deadline.perform_rule,
    liable,
    freightBy: freight_by,
    choiceGroup: choice_group,
    citations: citationViews(citations),
    boundBy: each.layer === "statute" ? improvedBy(each.remedy, layers) : bindingFor(each, layers),
  };
}

function denialView(each: Denial, layers: LaidRule[], currency: string): z.input<typeof denialSchema> {
  return {
    remedy: each.remedy,
    rule: each.rule,
    why: each.why,
    customer: each.customer,
    citations: citationViews(each.citation),
    liable: each.liable ?? null,
    claimed: moneyOrNull(each.claimed_amount_fen ?? null, currency),
    boundBy: layers.filter(({ id }) => id === each.rule).map(boundByView),
  };
}

/** The citations that are in the library; each was in force on the day of the facts. */
export function citationViews(ids: readonly string[]): z.input<typeof citation>[] {
  return ids.flatMap((id) => {
    const article = articleById(id);
    return article
      ? [
          {
            id,
            law: article.law,
            lawEn: article.law_en,
            article: article.article,
            mayBeQuoted: mayBeQuoted(article),
          },
        ]
      : [];
  });
}

/** The promises of the house behind what a statute grants on better terms, such as more days. */
function improvedBy(remedy: string, layers: LaidRule[]) {
  return layers.filter(({ kind }) => kindsFor(remedy).includes(kind)).map(boundByView);
}

function bindingFor({ rule, remedy }: Pick<Entitlement, "rule" | "remedy">, layers: LaidRule[]) {
  const own = layers.filter(({ id }) => id === rule);
  return own.length > 0 ? own.map(boundByView) : improvedBy(remedy, layers);
}

function kindsFor(remedy: string): RuleKind[] {
  const kinds: Partial<Record<string, RuleKind[]>> = {
    NO_REASON_RETURN: ["no_reason_days"],
    NECESSARY_COST: ["no_reason_days"],
    PROMISED_COMPENSATION: ["fake_multiple", "late_ship_pay"],
    PRICE_DIFF_REFUND: ["price_protection"],
  };
  return kinds[remedy] ?? [];
}

function boundByView(rule: LaidRule): z.input<typeof boundBy> {
  return {
    ruleId: rule.id,
    version: rule.version,
    layer: rule.layer,
    kind: rule.kind,
    name: { zh: rule.nameZh, en: rule.nameEn },
    validFrom: rule.validFrom,
    validTo: rule.validTo,
  };
}

function moneyOrNull(minor: number | null, currency: string) {
  return minor === null ? null : { minor, currency };
}
