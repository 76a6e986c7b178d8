import { expect, test } from "vitest";
import { type Approver, authorityFor, type Matter } from "./rules.ts";

const limits = (minor: number) => new Map([["coupon", minor]]);
const matter: Matter = {
  options: [{ position: 1, kind: "coupon", cost_minor: 100 }],
  rank: 2,
  isLastWord: true,
  askedBy: "asker",
  preparedBy: "preparer",
  parties: ["owner", "blamed"],
  voters: ["voter"],
  used: ["lent-already"],
};
const self = (id: string, rank = 2, minor = 100): Approver => ({
  id,
  authorities: [{ staffId: id, gradeCode: "g", rank, limits: limits(minor) }],
});
const withLent = (id: string, lender: string): Approver => ({
  id,
  authorities: [
    { staffId: id, gradeCode: "low", rank: 1, limits: limits(1) },
    { staffId: lender, gradeCode: "high", rank: 3, limits: limits(1_000) },
  ],
});

test.each([
  ["asker", self("asker", 9, 9_999), "own_request"],
  ["preparer", self("preparer", 9, 9_999), "own_request"],
  ["owner at decision", self("owner", 9, 9_999), "party_to_case"],
  ["whom the complaint is about", self("blamed", 9, 9_999), "party_to_case"],
  ["who has voted", self("voter", 9, 9_999), "already_voted"],
  ["too low a grade", self("other", 1, 9_999), "limit_too_low"],
  ["too small a limit", self("other", 2, 99), "limit_too_low"],
  ["with the asker's authority", withLent("other", "asker"), "limit_too_low"],
  ["with the owner's authority", withLent("other", "owner"), "limit_too_low"],
  ["with an authority used before", withLent("other", "lent-already"), "limit_too_low"],
] as const)("%s may not decide", (_who, approver, refusal) => {
  expect(authorityFor(matter, approver)).toBe(refusal);
});

test("one's own authority comes first, a lent one where it is needed", () => {
  expect(authorityFor(matter, self("other"))).toMatchObject({ staffId: "other" });
  expect(authorityFor(matter, withLent("other", "boss"))).toMatchObject({ staffId: "boss" });
  expect(authorityFor({ ...matter, rank: 1, isLastWord: false }, withLent("other", "boss"))).toMatchObject({
    staffId: "other",
  });
});
