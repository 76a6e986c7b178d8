import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { brennanPrediger, congerKappa, fleissKappa, gwetAC } from "./chance-corrected.ts";
import { cohenKappa, cohenKappaOf } from "./cohen-kappa.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { type Coefficient, type Ratings, ratingsOfTable } from "./ratings.ts";
import { fleissKappa1971, lightKappa } from "./several-raters.ts";
import { type Metric, weightsOf } from "./weights.ts";

/** Against irr 0.84.1, irrCAC 1.0 (five decimals) and psych, as kept beside the repository. */
const file = new URL("../../../../../shared/stats/agreement.json", import.meta.url);

type Expected = Record<string, unknown>;
type Known = {
  value: number;
  standardError?: number;
  observedAgreement?: number;
  expectedAgreement?: number;
};
type Pair = { raters: [number, number]; cohenKappa: number };
type Named = { name: string; expected: Expected };
type Raw = Named & { categories: string[]; ratings: (string | number | null)[][] };

const known = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as {
      rawRatings: Raw[];
      contingencyTables: (Named & { table: number[][] })[];
      distributions: (Named & { counts: number[][] })[];
    })
  : null;

describe.skipIf(!known)("published agreement (skipped: no shared data)", () => {
  describe.each(known?.rawRatings ?? [])("$name", ({ categories, ratings: raw, expected }) => {
    const ratings = raw.map((item) => item.map((rating) => (rating === null ? null : String(rating))));
    // irrCAC counts as categories what somebody chose; irr and we take those that could be chosen.
    const chosen = categories.filter((category) => ratings.some((item) => item.includes(category)));
    const quadratic = weightsOf("quadratic", chosen.length);
    const linear = weightsOf("linear", chosen.length);
    const found: Record<string, () => Coefficient> = {
      gwetAC1: () => gwetAC(ratings, chosen),
      fleissKappaGeneralised: () => fleissKappa(ratings, chosen),
      congerKappa: () => congerKappa(ratings, chosen),
      brennanPrediger: () => brennanPrediger(ratings, chosen),
      gwetAC2quadratic: () => gwetAC(ratings, chosen, quadratic),
      gwetAC2linear: () => gwetAC(ratings, chosen, linear),
      fleissKappaQuadratic: () => fleissKappa(ratings, chosen, quadratic),
    };
    test.each(Object.keys(found).filter((name) => name in expected))("%s", (name) => {
      expectRounded(found[name]!(), expected[name] as Known);
    });

    test.each(Object.entries((expected.krippendorffAlpha ?? {}) as Record<Metric, number>))(
      "alpha, %s",
      (metric, value) => {
        const alpha = valued(krippendorffAlpha(ratings, categories, metric as Metric)).value;
        expect(asIrr(alpha, ratings)).toBeCloseTo(value, 9);
      },
    );

    test.runIf("fleissKappa1971" in expected)("Fleiss 1971, Light and each pair", () => {
      const { value, z } = expected.fleissKappa1971 as { value: number; z: number };
      const fleiss = fleissKappa1971(ratings, categories);
      expect(fleiss.kappa.value).toBeCloseTo(value, 9);
      expect(fleiss.z).toBeCloseTo(z, 9);
      expect(lightKappa(ratings, categories)).toBeCloseTo(expected.lightKappa as number, 9);
      for (const { raters, cohenKappa } of expected.pairwise as Pair[]) {
        const pair = ratings.map((item) => raters.map((rater) => item[rater - 1]!));
        expect(cohenKappaOf(pair, categories).value).toBeCloseTo(cohenKappa, 9);
      }
    });
  });

  test.each(known?.contingencyTables ?? [])("the table $name", ({ table, expected }) => {
    const ratings = ratingsOfTable(table);
    const categories = table.map((_, index) => String(index));
    const kappa = valued(cohenKappa(table));
    expect(kappa.observed).toBeCloseTo(expected.observedAgreement as number, 9);
    expect(kappa.value).toBeCloseTo(expected.cohenKappa as number, 9);
    expect(kappa.standardError! ** 2).toBeCloseTo(expected.varianceOfKappa as number, 9);
    const [low, high] = expected.cohenKappaCI95 as [number, number];
    expect(kappa.value - 1.959963984540054 * kappa.standardError!).toBeCloseTo(low, 9);
    expect(kappa.value + 1.959963984540054 * kappa.standardError!).toBeCloseTo(high, 9);
    expect({
      weightedKappaLinear: cohenKappa(table, weightsOf("linear", table.length)).value,
      weightedKappaQuadratic: cohenKappa(table, weightsOf("quadratic", table.length)).value,
      gwetAC1: gwetAC(ratings, categories).value,
      scottPi: fleissKappa(ratings, categories).value,
      brennanPrediger: brennanPrediger(ratings, categories).value,
      krippendorffAlpha: krippendorffAlpha(ratings, categories).value,
    }).toEqual(
      near(expected, [
        "weightedKappaLinear",
        "weightedKappaQuadratic",
        "gwetAC1",
        "scottPi",
        "brennanPrediger",
        "krippendorffAlpha",
      ]),
    );
  });

  test.each(known?.distributions ?? [])("the distribution $name", ({ counts, expected }) => {
    const categories = counts[0]!.map((_, index) => String(index));
    const ratings = ratingsOfCounts(counts);
    const found: Record<string, Coefficient> = {
      fleissKappa: fleissKappa(ratings, categories),
      gwetAC1: gwetAC(ratings, categories),
      brennanPrediger: brennanPrediger(ratings, categories),
      krippendorffAlpha: krippendorffAlpha(ratings, categories),
    };
    for (const [name, { value, standardError }] of Object.entries(expected as Record<string, Known>)) {
      expect(found[name]!.value, name).toBeCloseTo(value, 9);
      if (standardError) expect(valued(found[name]!).standardError, name).toBeCloseTo(standardError, 9);
    }
  });
});

describe("what cannot be compared has no coefficient and says why", () => {
  const categories = ["yes", "no"];
  const all = [fleissKappa, gwetAC, brennanPrediger, congerKappa, krippendorffAlpha];
  test.each(all)("%o", (coefficient) => {
    expect(coefficient([["yes"], ["no"]], categories)).toEqual({ value: null, reason: "one_rater" });
    expect(
      coefficient(
        [
          ["yes", null],
          [null, "no"],
        ],
        categories,
      ),
    ).toEqual({ value: null, reason: "no_overlap" });
    expect(coefficient([], categories)).toEqual({ value: null, reason: "one_rater" });
    expect(coefficient([["yes", "yes"]], ["yes"])).toEqual({ value: null, reason: "one_category" });
  });

  test("everybody always says yes: kappa and alpha do not exist, AC1 is complete", () => {
    const ratings = [
      ["yes", "yes"],
      ["yes", "yes"],
    ];
    for (const coefficient of [fleissKappa, congerKappa, krippendorffAlpha, cohenKappaOf])
      expect(coefficient(ratings, categories)).toEqual({ value: null, reason: "one_category" });
    expect(gwetAC(ratings, categories).value).toBe(1);
    expect(lightKappa(ratings, categories)).toBeNull();
  });

  test("one item has a value and no standard error", () => {
    expect(gwetAC([["yes", "no"]], categories)).toMatchObject({ items: 1, standardError: null });
    expect(krippendorffAlpha([["yes", "no"]], categories)).toMatchObject({ items: 1, standardError: null });
  });

  test("a rating that is no category is a mistake of the caller", () => {
    expect(() => gwetAC([["maybe", "no"]], categories)).toThrow("maybe is not one of the categories");
  });
});

function expectRounded(
  found: Coefficient,
  { value, standardError, observedAgreement, expectedAgreement }: Known,
) {
  const { observed, expected, ...rest } = valued(found);
  expect(Math.abs(rest.value - value)).toBeLessThan(1e-5);
  if (standardError) expect(Math.abs(rest.standardError! - standardError)).toBeLessThan(1e-5);
  if (observedAgreement) expect(observed).toBeCloseTo(observedAgreement, 9);
  if (expectedAgreement) expect(expected).toBeCloseTo(expectedAgreement, 9);
}

// Where nothing is missing, irr 0.84.1 counts every pair of an item instead of dividing by its raters less one, so that its correction
// for few ratings is smaller than Krippendorff's. Where something is missing it does as he says.
function asIrr(alpha: number, ratings: Ratings): number {
  const raters = ratings[0]!.length;
  if (ratings.some((item) => item.includes(null))) return alpha;
  const rated = ratings.length * raters;
  return 1 - ((1 - alpha) * (1 - 1 / (rated * (raters - 1)))) / (1 - 1 / rated);
}

function valued(coefficient: Coefficient) {
  if (coefficient.value === null) throw new Error(`no coefficient: ${coefficient.reason}`);
  return coefficient;
}

function near(expected: Expected, names: string[]) {
  return Object.fromEntries(names.map((name) => [name, expect.closeTo(expected[name] as number, 9)]));
}

// The n-th rating of an item stands at the n-th place: which rater gave it is not known, and these do not ask.
function ratingsOfCounts(counts: number[][]): Ratings {
  const most = Math.max(...counts.map((row) => row.reduce((a, b) => a + b, 0)));
  return counts.map((row) => {
    const given: (string | null)[] = row.flatMap((count, k) => new Array<string>(count).fill(String(k)));
    return [...given, ...new Array<null>(most - given.length).fill(null)];
  });
}
