import { expect, test } from "vitest";
import { z } from "zod";
import { remedyNames } from "../../../shared/entitlement-names.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { remedies } from "../entitlement.ts";
import { claimedFacts } from "./claimed-facts.ts";
import { goodsFacts } from "./goods-facts.ts";
import { factSchemas, type KnownFactName, valuesOf } from "./known-fact.ts";

const anything = z.record(z.string(), z.unknown());
const claims = readPack(z.object({ claims: anything }), packsFolder, "facts/claims.yaml").claims;
const { kinds } = readPack(
  z.object({ kinds: z.array(z.object({ category: z.string(), words: z.array(z.string()) })) }),
  packsFolder,
  "facts/goods.yaml",
);

test.each(Object.keys(claims))(
  "what %s claims are facts as the schema has them, of a kind that exists",
  (kind) => {
    const known = standardTaxonomy().categories.flatMap(({ code, seconds }) =>
      seconds.map((second) => `${code}/${second.code}`),
    );
    expect(known).toContain(kind);
    for (const verdict of ["confirmed", "unclear", null] as const)
      for (const [name, value] of Object.entries(valuesOf(claimedFacts(kind, verdict))))
        expect(factSchemas[name as KnownFactName].safeParse(value).success, name).toBe(true);
  },
);

test("a claim stands until it is refuted, and gains by being confirmed", () => {
  const fake = "counterfeit/suspected_fake";
  expect(valuesOf(claimedFacts(fake, null))).toEqual({ fraud: "alleged" });
  expect(valuesOf(claimedFacts(fake, "confirmed"))).toEqual({ fraud: "established", counterfeit: true });
  expect(claimedFacts(fake, "refuted")).toEqual([]);
  expect(claimedFacts("null/null", null)).toEqual([]);
});

test.each(kinds.map(({ category, words }) => [category, words[0]!]))(
  "%s is told by its first word, with facts as the schema has them",
  (category, word) => {
    const facts = goodsFacts({ name: word, category: null });
    expect(facts.category).toBe(category);
    for (const [name, value] of Object.entries(facts))
      expect(factSchemas[name as KnownFactName].safeParse(value).success, name).toBe(true);
  },
);

test("goods of no known kind keep the shop's own category", () => {
  expect(goodsFacts({ name: "量子波动仪", category: "杂项" })).toEqual({
    item_type: "量子波动仪",
    category: "杂项",
  });
});

test("every remedy of the rules has a name in both languages", () => {
  expect(Object.keys(remedyNames).toSorted()).toEqual([...remedies].toSorted());
});
