import { describe, expect, test } from "vitest";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { gearGoods } from "../goods/gear-goods.ts";
import { homeGoods } from "../goods/home-goods.ts";
import { allKernels } from "./all-kernels.ts";
import { fill } from "./fill.ts";
import type { Kernel } from "./kernel.ts";

describe("the kernels of the demo's stories", () => {
  test("every category of the tree is told of", () => {
    expect(allKernels.length).toBeGreaterThanOrEqual(60);
    const told = new Set(allKernels.map(({ category }) => category));
    expect(categories.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([]);
  });

  test.each(allKernels.map((kernel) => [kernel.code, kernel] as const))(
    "%s names a known category, goods on sale, and only facts its story has",
    (_, kernel) => {
      const category = categories.find(({ code }) => code === kernel.category);
      expect(category?.seconds.map(({ code }) => code)).toContain(kernel.second);
      for (const kind of kernel.fits ?? []) expect(onSale).toContain(kind);
      for (const wording of wordingsOf(kernel))
        expect(() => fill(wording, factsOf(kernel)), wording).not.toThrow();
    },
  );

  test("codes are unique", () => {
    expect(new Set(allKernels.map(({ code }) => code)).size).toBe(allKernels.length);
  });
});

const { categories } = standardTaxonomy();
const onSale = new Set([...homeGoods, ...gearGoods].map(({ kind }) => kind));

function wordingsOf(kernel: Kernel): string[] {
  return [
    ...kernel.titles,
    ...kernel.said,
    ...kernel.adds,
    ...kernel.wants,
    ...kernel.restated,
    ...kernel.talk.flat(),
    ...kernel.asks.flatMap(({ question, answer }) => [question, answer]),
    kernel.finding.claim,
    kernel.finding.fact,
    ...kernel.explains,
  ];
}

function factsOf({ fits, course = "delivered" }: Kernel): Record<string, string> {
  const always = {
    few: "3",
    days: "5",
    refund: "1",
    tracking2: "1",
    carrier: "c",
    caller: "n",
    lead: "l",
    agent: "a",
  };
  const ordered = { order: "o", item: "i", price: "p", batch: "b", bought: "d", due: "d", city: "c" };
  return {
    ...always,
    ...(fits && ordered),
    ...(fits && ["delivered", "late", "lost"].includes(course) && { tracking: "t" }),
    ...(fits && course === "delivered" && { arrived: "d" }),
  };
}
