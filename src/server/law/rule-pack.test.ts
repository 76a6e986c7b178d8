import { expect, test } from "vitest";
import { purchase } from "../../../test/support/rights.ts";
import { BrokenPack } from "../text/read-pack.ts";
import { articleById, articleOn, articles, mayBeQuoted } from "./articles.ts";
import { compilePack } from "./compile-pack.ts";
import { evaluate } from "./evaluate.ts";
import { factsSchema } from "./facts.ts";
import { type RulePack, readRulePack, standardPack } from "./rule-pack.ts";

const facts = factsSchema.parse(purchase);

function house(rule: object): RulePack {
  return readRulePack({
    rules: [{ id: "house", title: { zh: "承诺", en: "Promise" }, layer: "promise", when: "true", ...rule }],
  });
}

test("every rule has a name of its own, and every remedy of the law cites an article", () => {
  const { rules } = standardPack();
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const uncited = rules.filter(({ cite, grants }) =>
    grants.some((grant) => cite.length + grant.cite.length === 0),
  );
  expect(uncited.map(({ id }) => id)).toEqual([]);
});

test("every row of the table of entitlements has its rule", () => {
  const { rules, answerable, supports } = standardPack();
  const ids = [...rules, ...answerable, ...supports].map(({ id }) => id.split("-")[0]);
  // In rules of another name: E02 and E20 in E01, E25 in E19-other, E27 in E26.
  const elsewhere = new Set(["E02", "E20", "E25", "E27"]);
  const rows = Array.from({ length: 49 }, (_, index) => `E${String(index + 1).padStart(2, "0")}`);
  expect(rows.filter((row) => !ids.includes(row) && !elsewhere.has(row))).toEqual([]);
});

test("an article is in force from its first day to its last", () => {
  expect(articleOn("EXRO-28", "2025-05-31")).toBeDefined();
  expect(articleOn("EXRO-28", "2025-06-01")).toBeUndefined();
  expect(articleOn("EXR-29", "2025-05-31")).toBeUndefined();
  expect(articleOn("EXR-29", "2025-06-01")).toBeDefined();
  expect(articleOn("CPL-999", "2026-01-01")).toBeUndefined();
});

test("wording from general knowledge is never quoted", () => {
  expect(mayBeQuoted(articleById("SBP-11")!)).toBe(false);
  expect(mayBeQuoted(articleById("CPL-25")!)).toBe(true);
  expect(articles().filter((article) => !mayBeQuoted(article))).toHaveLength(7);
});

test("a house's rule comes on top and improves", () => {
  const pack = house({
    grants: [{ remedy: "NO_REASON_RETURN", amount: "paid_amount_fen + 500", freight_by: "merchant" }],
  });
  expect(evaluate(facts, [pack]).expected).toMatchObject([
    { remedy: "NO_REASON_RETURN", amount_fen: 30_500, freight_by: "merchant", level: "must" },
  ]);
});

test("a house's rule that gives less changes nothing", () => {
  const pack = house({ grants: [{ remedy: "NO_REASON_RETURN", amount: "100", may: "true" }] });
  const [right] = evaluate(facts, [pack]).expected;
  expect(right).toMatchObject({ amount_fen: 30_000, level: "must", rule: "E01" });
});

test.each([
  ["a name nobody knows", { when: "qualty_defect" }],
  ["a field no group has", { when: "presale != null && presale.depost_fen > 0" }],
  ["half a sentence", { when: "quality_defect &&" }],
])("%s is refused, with the rule it stands in", (_name, rule) => {
  const { definitions } = standardPack();
  const compile = () => compilePack({ ...house(rule), definitions });
  expect(compile).toThrow(BrokenPack);
  expect(compile).toThrow(/house/);
});

test.each([
  ["an article that does not exist", { cite: ["CPL-999"] }],
  ["a remedy that does not exist", { grants: [{ remedy: "GIVE_ALL" }] }],
])("%s is refused when the pack is read", (_name, rule) => {
  expect(() => house(rule)).toThrow(BrokenPack);
});
