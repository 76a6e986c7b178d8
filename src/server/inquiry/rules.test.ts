import { describe, expect, test } from "vitest";
import { refuseOldGround, refuseUnfitShares, refuseUnsigned } from "./rules.ts";

const share = (party: string, percent: number) => ({ party, percent, reason: "有依据" });

describe("shares of responsibility", () => {
  test.each([
    ["one party alone", [share("logistics", 100)]],
    ["three parties", [share("logistics", 34), share("merchant", 33), share("supplier", 33)]],
  ])("%s may make the whole", (_, shares) => {
    expect(() => refuseUnfitShares(shares)).not.toThrow();
  });

  test.each([
    ["too little", [share("logistics", 60), share("merchant", 39)], "shares_not_whole"],
    ["too much", [share("logistics", 60), share("merchant", 41)], "shares_not_whole"],
    ["a party named twice", [share("logistics", 60), share("logistics", 40)], "party_twice"],
  ])("%s is refused", (_, shares, code) => {
    expect(() => refuseUnfitShares(shares)).toThrow(code);
  });
});

describe("a second signature", () => {
  test.each([
    ["is not wanted in a mild case", 0, false],
    ["is there in a grave one", 1, true],
  ])("%s", (_, signatures, wantsSecond) => {
    expect(() => refuseUnsigned(signatures, wantsSecond)).not.toThrow();
  });

  test("is missing in a grave case that one person found out alone", () => {
    expect(() => refuseUnsigned(0, true)).toThrow("second_signature_needed");
  });
});

describe("the ground of a ruling", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 8, 16, hour));
  const standing = { finding_id: "first", ruled_at: at(10) };

  test.each([
    ["any finding, while nothing has been ruled", { id: "first", recorded_at: at(8) }, undefined],
    ["a finding made since", { id: "second", recorded_at: at(11) }, standing],
  ])("%s", (_, finding, ruling) => {
    expect(() => refuseOldGround(finding, ruling)).not.toThrow();
  });

  test.each([
    ["the same finding again", { id: "first", recorded_at: at(9) }],
    ["a finding that was known then", { id: "other", recorded_at: at(9) }],
  ])("is not %s", (_, finding) => {
    expect(() => refuseOldGround(finding, standing)).toThrow("new_finding_needed");
  });
});
