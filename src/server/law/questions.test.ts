import { expect, test } from "vitest";
import { complainedOn, purchase, undelivered } from "../../../test/support/rights.ts";
import type { PartialFacts } from "./question-catalogue.ts";
import { questionsFor } from "./questions.ts";

function asked(known: Partial<PartialFacts>): string[] {
  return questionsFor({ ...purchase, ...known } as PartialFacts).map(({ fact }) => fact);
}

test("a change of mind is asked for what decides a return, and for nothing else", () => {
  const questions = asked({ quality_defect: false, not_as_described: false });
  expect(questions).toEqual(
    expect.arrayContaining(["intact", "customised", "nature_excluded", "purchase_confirm"]),
  );
  expect(questions).not.toContain("repair_count");
  expect(questions).not.toContain("food_issue");
});

test("two answers that matter only together are both asked, until one settles it", () => {
  expect(asked({})).toContain("purchase_confirm");
  expect(asked({ nature_excluded: "none" })).not.toContain("purchase_confirm");
});

test("what is known is not asked again", () => {
  expect(asked({ intact: true })).not.toContain("intact");
  expect(asked({ intact: false })).not.toContain("intact");
});

test("when the seven days are over, whether the goods are intact changes nothing", () => {
  expect(asked(complainedOn("2026-06-30"))).not.toContain("intact");
});

test("how grave a fault is matters only after seven days", () => {
  const faulty = { quality_defect: true, three_guarantees_goods: false };
  expect(asked({ ...faulty, ...complainedOn("2026-05-20") })).not.toContain("defect_severity");
  expect(asked({ ...faulty, ...complainedOn("2026-05-25") })).toContain("defect_severity");
});

test("goods that never came are asked for the parcel", () => {
  const [first] = questionsFor({ ...purchase, ...undelivered } as PartialFacts);
  expect(first).toMatchObject({
    fact: "logistics",
    kind: "choice",
    question: { zh: expect.stringContaining("包裹") },
  });
  expect(first!.choices.map(({ value }) => value)).toContainEqual({ status: "lost" });
});

test("a settled case needs no question", () => {
  const settled = { recall_active: true, personal_injury: false, quality_defect: false, buyer_knew: false };
  expect(asked(settled)).toEqual([]);
});
