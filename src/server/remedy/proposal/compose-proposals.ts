import type { z } from "zod";
import type { optionProposal } from "../../../shared/api/remedy-routes.ts";
import { formatMoney } from "../../../shared/money.ts";
import { citationViews } from "../../law/assessment/present-assessment.ts";
import { type GradeLimits, overLimit } from "../../people/grade-limits.ts";
import { amountOf, type Bundle, bundlesOf } from "./bundles.ts";
import { goodwillIn } from "./goodwill.ts";
import type { KindHistory } from "./like-history.ts";
import type { OrderBasis } from "./order-basis.ts";
import type { RemedyKind, Right } from "./rights.ts";
import { usualSteps } from "./usual-steps.ts";

export type Proposal = z.input<typeof optionProposal>;
export type Ground = {
  rights: Right[] | null;
  histories: KindHistory[];
  basis: OrderBasis | null;
  limits: GradeLimits;
  currency: string;
  lang: "zh" | "en";
};
type Core = Pick<Proposal, "kind" | "basis" | "rule" | "why"> & {
  citations: string[];
  parts: { kind: RemedyKind; amountMinor: number | null }[];
  costMinor: number;
};

const leastCases = 5;
const mostByHistory = 3;
const sendsGoods = new Set<RemedyKind>(["reship", "exchange"]);

/** What the law grants first, then what has helped in like cases, then what the order itself suggests. */
export function composeProposals(ground: Ground): Proposal[] {
  const owed = bundlesOf(ground.rights ?? []).map((bundle) => fromBundle(bundle, ground));
  const known = new Set(owed.map(({ kind }) => kind));
  const tried = fromHistory(ground, known);
  for (const { kind } of tried) known.add(kind);
  const plain = owed.length + tried.length < 2 ? fromOrder(ground, known) : [];
  return [...owed, ...tried, ...plain].map((core) => proposalOf(core, ground));
}

function fromBundle({ rights, isMust }: Bundle, { basis }: Ground): Core {
  const main = rights.find(({ kind }) => kind === "statutory_damages") ?? rights[0]!;
  const money = rights.reduce((sum, right) => sum + amountOf(right), 0);
  const goods = rights.some(({ kind, amountMinor }) => amountMinor === null && sendsGoods.has(kind));
  return {
    kind: main.kind,
    basis: isMust ? "must" : "may",
    rule: main.rule,
    citations: [...new Set(rights.flatMap(({ citations }) => citations))],
    why: {
      zh: rights.map(({ agent }) => agent.zh).join("\n"),
      en: rights.map(({ agent }) => agent.en).join("\n"),
    },
    parts: rights.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
    costMinor: money + (goods ? (basis?.goodsMinor ?? 0) : 0),
  };
}

function fromHistory({ histories, basis }: Ground, known: Set<RemedyKind>): Core[] {
  return histories
    .filter(({ kind, cases }) => cases >= leastCases && !known.has(kind as RemedyKind))
    .toSorted((a, b) => b.confirmedFrom - a.confirmedFrom)
    .slice(0, mostByHistory)
    .map((history) => {
      const kind = history.kind as RemedyKind;
      const costMinor = Math.round((basis?.paidMinor ?? 0) * (history.medianShare ?? 0));
      return {
        kind,
        basis: "history" as const,
        rule: null,
        citations: [],
        why: {
          zh: `同类投诉中常用，${history.cases} 件里 ${history.confirmedPercent}% 的客户确认已解决。`,
          en: `Often chosen in like cases: ${history.confirmedPercent}% of ${history.cases} customers said it settled the matter.`,
        },
        parts: [{ kind, amountMinor: costMinor }],
        costMinor,
      };
    });
}

function fromOrder({ basis }: Ground, known: Set<RemedyKind>): Core[] {
  if (!basis) return [];
  const kinds = (["reship", "return_refund"] as const).filter((kind) => !known.has(kind));
  return kinds.map((kind) => ({
    kind,
    basis: "order" as const,
    rule: null,
    citations: [],
    why: {
      zh: "按订单商品的金额估算，供补足选项。",
      en: "Priced by the goods on the order, to have another option.",
    },
    parts: [{ kind, amountMinor: kind === "reship" ? null : basis.paidMinor }],
    costMinor: kind === "reship" ? basis.goodsMinor : basis.paidMinor,
  }));
}

function proposalOf({ parts, costMinor, citations, ...core }: Core, ground: Ground): Proposal {
  const { histories, basis, limits, currency, rights, lang } = ground;
  const stock = sendsGoods.has(core.kind) ? (basis?.stock ?? null) : null;
  const history = histories.find(({ kind }) => kind === core.kind);
  return {
    ...core,
    citations: citationViews(citations),
    content: contentOf(parts, currency, lang),
    steps: parts.map(({ kind }) => ({ text: usualSteps[kind].step[lang], hours: usualSteps[kind].hours })),
    cost: { minor: costMinor, currency },
    goodwillMinor: goodwillIn({ kind: core.kind, costMinor }, rights),
    stock,
    isInStock: stock === null || stock > 0,
    overLimit: overLimit(limits, core.kind, costMinor),
    history: history ? plainHistory(history) : null,
  };
}

function contentOf(parts: Core["parts"], currency: string, lang: "zh" | "en"): string {
  const named = parts.map(({ kind, amountMinor }) => {
    const name = usualSteps[kind].name[lang];
    if (!amountMinor) return name;
    const amount = formatMoney(amountMinor, currency, lang === "en" ? "en" : "zh-CN");
    return lang === "en" ? `${name} of ${amount}` : `${name} ${amount}`;
  });
  return named.join(lang === "en" ? ", and " : "，并");
}

function plainHistory({ kind: _kind, medianShare: _share, ...history }: KindHistory): Proposal["history"] {
  return history;
}
