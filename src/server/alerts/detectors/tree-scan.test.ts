import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../statistics/seeded-random.ts";
import { logRatioOf, pValuesOf, scanTree } from "./tree-scan.ts";

const folder = join(import.meta.dirname, "../../../../../shared/signals/tree-scan");
const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, name), "utf8"), { columns: true });

describe.skipIf(!existsSync(folder))("against the published cuts (skipped: no shared data)", () => {
  test("the likelihood ratio of all 150 cuts is the same", () => {
    for (const { cut, n1, n0, llr } of read("expected-cuts.csv"))
      expect(logRatioOf(Number(n1), Number(n0), 1 / 11), cut).toBeCloseTo(Number(llr), 7);
  });

  // The published figures count a person with two diagnoses below a node once; the leaves do not say who has two. So the sums
  // over leaves can only be as large or larger, and are the same where nobody has two.
  test("102 of the 150 cuts are the sums of their leaves, and no other has less", () => {
    const leaves = read("leaf-counts.csv").map(({ path, n1, n0 }) => ({
      path: path!,
      cases: Number(n1),
      others: Number(n0),
    }));
    const cuts = new Map(scanTree(leaves, 1 / 11).map((cut) => [cut.node.split("/").at(-1), cut]));
    let same = 0;
    for (const { cut, n1, n0 } of read("expected-cuts.csv")) {
      const { cases, others } = cuts.get(cut)!;
      expect(cases).toBeGreaterThanOrEqual(Number(n1));
      expect(others).toBeGreaterThanOrEqual(Number(n0));
      if (cases === Number(n1) && others === Number(n0)) same += 1;
    }
    expect(same).toBe(102);
  });
});

test("a node with no more than its share says nothing; one without others says all it can", () => {
  expect(logRatioOf(1, 20, 1 / 11)).toBe(0);
  expect(logRatioOf(0, 0, 0.5)).toBe(0);
  expect(logRatioOf(3, 0, 0.5)).toBeCloseTo(3 * Math.log(2), 12);
});

const shop = (badSupplier: number) =>
  ["P1", "P2", "P3"].flatMap((supplier) =>
    ["a", "b", "c", "d"].map((batch) => ({
      path: `shop/${supplier}/${supplier}${batch}`,
      cases: supplier === "P2" ? badSupplier : 5,
      others: 50,
    })),
  );

test("four bad batches of one supplier are one supplier", () => {
  const [best] = scanTree(shop(15), 1 / 11);
  expect(best!.node).toBe("shop/P2");
});

test("what is bad is rare by chance, what is not is common, and a seed gives the same answer", () => {
  const chances = (bad: number, seed: number) => {
    const leaves = shop(bad);
    const settings = { replicates: 99, random: seededRandom(seed) };
    return pValuesOf(scanTree(leaves, 1 / 11).slice(0, 1), leaves, 1 / 11, settings)[0]!;
  };
  expect(chances(15, 7)).toBe(0.01);
  expect(chances(5, 7)).toBeGreaterThan(0.2);
  expect(chances(9, 3)).toBe(chances(9, 3));
});
