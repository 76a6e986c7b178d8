import type { z } from "zod";
import type { trial } from "../../../shared/api/layer-rule.ts";
import type { Tx } from "../../db/database.ts";
import { type Assessment, assessmentOf } from "../assessment/latest-assessment.ts";
import type { Evaluation } from "../entitlement.ts";
import { evaluatorWith } from "./evaluator.ts";
import { type LaidRule, laid } from "./lay-rules.ts";
import type { RuleVersion, RuleWithVersions } from "./layer-rule.ts";
import { isAbout } from "./rules.ts";

type Past = z.input<typeof trial>["past"];
type PastCase = {
  number: string;
  closedAt: Date;
  shopId: string | null;
  skus: string[];
  assessment: Assessment;
};

const mostCases = 200;

/** What the complaints closed last would have got, had the draft held for them: those where it makes a difference. */
export async function comparePast(tx: Tx, rule: RuleWithVersions, draft: RuleVersion): Promise<Past> {
  const cases = (await closedCases(tx)).filter((each) => isAbout(rule, each));
  const change = laid(rule, draft);
  return {
    compared: cases.length,
    changed: cases.flatMap((each) => difference(each, change) ?? []),
  };
}

function difference(
  { number, closedAt, assessment }: PastCase,
  draft: LaidRule,
): Past["changed"][number] | null {
  const others = assessment.layers.filter(({ id }) => id !== draft.id);
  const before = evaluatorWith(assessment.layers)(assessment.facts);
  const after = evaluatorWith([...others, draft])(assessment.facts);
  const [had, has] = [remediesIn(before), remediesIn(after)];
  const row = {
    number,
    closedAt: closedAt.toISOString(),
    beforeMinor: mostMoney(before),
    afterMinor: mostMoney(after),
    gained: [...has].filter((remedy) => !had.has(remedy)),
    lost: [...had].filter((remedy) => !has.has(remedy)),
  };
  const isSame = row.beforeMinor === row.afterMinor && row.gained.length + row.lost.length === 0;
  return isSame ? null : row;
}

function remediesIn({ expected }: Evaluation): Set<string> {
  return new Set(expected.map(({ remedy }) => remedy));
}

/** The most a customer can have: of a choice the dearest, and everything outside a choice. */
function mostMoney({ expected }: Evaluation): number {
  const best = new Map<string, number>();
  expected.forEach(({ choice_group, amount_fen }, index) => {
    const group = choice_group ?? `alone ${index}`;
    best.set(group, Math.max(best.get(group) ?? 0, amount_fen ?? 0));
  });
  return [...best.values()].reduce((total, amount) => total + amount, 0);
}

async function closedCases(tx: Tx): Promise<PastCase[]> {
  const rows = await tx
    .selectFrom("complaint")
    .innerJoin("assessment", "assessment.complaint_id", "complaint.id")
    .selectAll("assessment")
    .select(["complaint.number", "closed_at as closedAt", "complaint.shop_id as shopId"])
    .select((of) =>
      of
        .selectFrom("order_item")
        .select((item) => item.fn.agg<string[] | null>("array_agg", ["sku"]).as("skus"))
        .whereRef("order_item.order_id", "=", "complaint.order_id")
        .as("skus"),
    )
    .distinctOn(["complaint.closed_at", "complaint.id"])
    .where("complaint.closed_at", "is not", null)
    .orderBy("complaint.closed_at", "desc")
    .orderBy("complaint.id")
    .orderBy("assessed_at", "desc")
    .limit(mostCases)
    .execute();
  return rows.map(({ number, closedAt, shopId, skus, ...row }) => ({
    number,
    closedAt: closedAt!,
    shopId,
    skus: skus ?? [],
    assessment: assessmentOf(row),
  }));
}
