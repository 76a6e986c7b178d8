import type { z } from "zod";
import type { trial } from "../../../shared/api/layer-rule.ts";
import type { Tx } from "../../db/database.ts";
import { BrokenPack } from "../../text/read-pack.ts";
import { comparePast } from "./compare-past.ts";
import { evaluatorWith } from "./evaluator.ts";
import { laid } from "./lay-rules.ts";
import type { RuleCase, RuleVersion, RuleWithVersions } from "./layer-rule.ts";
import { factsOfCase, ordinary, remediesOf } from "./rule-case.ts";
import { undercuts } from "./undercuts.ts";

export type Trial = z.input<typeof trial>;

/** How a draft fares: its own cases, the law's minimum, and what closed complaints would have got. */
export async function tryVersion(tx: Tx, rule: RuleWithVersions, draft: RuleVersion): Promise<Trial> {
  const unreadable = whyUnreadable(rule, draft);
  if (unreadable)
    return { isFit: false, cases: [], faults: [unreadable], past: { compared: 0, changed: [] } };

  const cases = draft.cases.map((each) => tryCase(rule, draft, each));
  const faults = undercuts(rule, draft);
  return {
    isFit: faults.length === 0 && cases.every(({ passed }) => passed),
    cases,
    faults,
    past: await comparePast(tx, rule, draft),
  };
}

function whyUnreadable(rule: RuleWithVersions, draft: RuleVersion): Trial["faults"][number] | null {
  try {
    evaluatorWith([laid(rule, draft)])(factsOfCase(ordinary, draft.validFrom));
    return null;
  } catch (error) {
    if (!(error instanceof BrokenPack)) throw error;
    return {
      code: "unreadable",
      zh: `规则读不懂：${error.message}`,
      en: `The rule cannot be read: ${error.message}`,
    };
  }
}

function tryCase(rule: RuleWithVersions, draft: RuleVersion, each: RuleCase): Trial["cases"][number] {
  const got = grantedBy(rule, draft, each);
  const isEntitled = got !== null;
  const amountMinor = got?.amount_fen ?? null;
  return {
    name: each.name,
    passed:
      isEntitled === each.expect.isEntitled &&
      (!isEntitled || each.expect.amountMinor === null || each.expect.amountMinor === amountMinor),
    gotEntitled: isEntitled,
    gotAmountMinor: amountMinor,
  };
}

// Bought outside the dates of the version, the law alone speaks.
function grantedBy(rule: RuleWithVersions, draft: RuleVersion, each: RuleCase) {
  const boughtOn = each.boughtOn ?? draft.validFrom;
  const isBinding = draft.validFrom <= boughtOn && (draft.validTo === null || boughtOn <= draft.validTo);
  const facts = factsOfCase(each, draft.validFrom);
  const { expected } = evaluatorWith(isBinding ? [laid(rule, draft)] : [])(facts);
  return expected.find(({ remedy }) => remediesOf(draft.terms).includes(remedy)) ?? null;
}
