import { describe, expect, test } from "vitest";
import { bundlesOf } from "./bundles.ts";
import { composeProposals, type Ground } from "./compose-proposals.ts";
import { goodwillIn } from "./goodwill.ts";
import { missingRights, rightsWithheld, wantsOther } from "./missing-rights.ts";
import type { Right } from "./rights.ts";
import { wilson } from "./wilson.ts";

const right = (kind: Right["kind"], amountMinor: number | null, changes: Partial<Right> = {}): Right => ({
  rule: kind,
  remedy: "RETURN_REFUND",
  kind,
  amountMinor,
  isMust: true,
  choiceGroup: null,
  citations: ["CPL-55"],
  agent: { zh: `应得${kind}`, en: `owed ${kind}` },
  customer: { zh: `您有权要求${kind}`, en: `you may ask for ${kind}` },
  ...changes,
});
const refund = right("return_refund", 200_00, { choiceGroup: "g" });
const swap = right("exchange", null, { choiceGroup: "g" });
const triple = right("statutory_damages", 600_00);
const offered = (kind: string, cost_minor: number) => ({ kind, cost_minor });

describe("what the law grants, as options", () => {
  test("alternatives make the options; what adds up is in each", () => {
    const bundles = bundlesOf([refund, swap, triple, right("freight", 12_00)]);
    expect(bundles.map(({ rights }) => rights.map(({ kind }) => kind))).toEqual([
      ["return_refund", "statutory_damages", "freight"],
      ["exchange", "statutory_damages", "freight"],
    ]);
  });

  test("what the law leaves open is proposed apart", () => {
    const bundles = bundlesOf([refund, right("statutory_damages", 9_00, { isMust: false })]);
    expect(bundles.map(({ isMust }) => isMust)).toEqual([true, false]);
  });

  test("refund and three times the price in one option, priced together, with its article", () => {
    const [proposal] = composeProposals(ground({ rights: [refund, triple] }));
    expect(proposal).toMatchObject({
      kind: "statutory_damages",
      basis: "must",
      cost: { minor: 800_00 },
      citations: [{ id: "CPL-55", article: "第五十五条" }],
      overLimit: "kind",
      goodwillMinor: 0,
      content: "退货退款 ¥200.00，并依法赔偿 ¥600.00",
    });
  });
});

describe("what an offer leaves out", () => {
  test("of a choice one alternative is enough; the other is still named", () => {
    const options = [offered("exchange", 0), offered("coupon", 30_00)];
    expect(missingRights(options, [refund, swap])).toEqual([refund]);
    expect(rightsWithheld(options, [refund, swap])).toEqual([]);
  });

  test("what adds up must all be there, to the cent", () => {
    expect(rightsWithheld([offered("statutory_damages", 599_99)], [triple])).toEqual([triple]);
    expect(rightsWithheld([offered("statutory_damages", 600_00)], [triple])).toEqual([]);
    expect(rightsWithheld([offered("coupon", 9_999_00)], [refund, swap])).toEqual([refund, swap]);
  });

  test("only a wish for something else makes room for less", () => {
    expect(wantsOther("reship", [refund])).toBe(true);
    expect(wantsOther("refund", [refund])).toBe(false);
    expect(wantsOther(null, [refund])).toBe(false);
  });
});

describe("goodwill", () => {
  test.each([
    ["a gift is goodwill whole", "coupon", 30_00, [refund], 30_00],
    ["what the law grants is none", "return_refund", 200_00, [refund], 0],
    ["beyond the law the rest is", "refund_only", 230_00, [refund], 30_00],
    ["goods that are owed are none, whatever they cost", "exchange", 500_00, [refund, swap], 0],
    ["words cost no goodwill", "apology", 0, [refund], 0],
    ["unassessed, a refund is not called a gift", "refund_only", 230_00, null, 0],
    ["unassessed, a part for keeping it is", "partial_refund", 30_00, null, 30_00],
  ])("%s", (_name, kind, costMinor, rights, wanted) => {
    expect(goodwillIn({ kind, costMinor }, rights)).toBe(wanted);
  });
});

describe("what has helped before", () => {
  test("is proposed by the lower end of its interval, with its numbers", () => {
    const [first, second] = composeProposals(
      ground({ histories: [history("coupon", 6, 100, 61), history("reship", 80, 95, 88)] }),
    );
    expect(first).toMatchObject({ kind: "reship", basis: "history", stock: 0, isInStock: false });
    expect(second).toMatchObject({ kind: "coupon", history: { cases: 6, confirmedFrom: 61 } });
  });

  test("too few cases propose nothing; then the order does", () => {
    const proposals = composeProposals(ground({ histories: [history("coupon", 4, 100, 50)] }));
    expect(proposals.map(({ basis, kind }) => [basis, kind])).toEqual([
      ["order", "reship"],
      ["order", "return_refund"],
    ]);
    expect(composeProposals(ground({ basis: null }))).toEqual([]);
  });

  test("the interval is Wilson's", () => {
    const { from, to } = wilson(9, 10);
    expect(from).toBeCloseTo(0.596, 3);
    expect(to).toBeCloseTo(0.982, 3);
    expect(wilson(0, 0)).toEqual({ from: 0, to: 1 });
  });
});

function ground(changes: Partial<Ground>): Ground {
  return {
    rights: null,
    histories: [],
    basis: { paidMinor: 200_00, goodsMinor: 200_00, stock: 0 },
    limits: new Map([["return_refund", 50_00]]),
    currency: "CNY",
    lang: "zh",
    ...changes,
  };
}

function history(kind: string, cases: number, confirmedPercent: number, confirmedFrom: number) {
  return {
    kind,
    cases,
    confirmedPercent,
    confirmedFrom,
    confirmedTo: 99,
    meanScore: 4.5,
    scores: cases,
    reopenedPercent: 3,
    medianShare: 0.2,
  };
}
