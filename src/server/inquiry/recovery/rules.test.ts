import { describe, expect, test } from "vitest";
import { answeredState, receivedSum, refuseTooMuch, refuseWrongMoment } from "./rules.ts";

describe("a claim's own small life", () => {
  test.each([
    ["send", "drafted"],
    ["answer", "sent"],
    ["receive", "agreed"],
    ["receive", "partly_agreed"],
    ["write_off", "refused"],
  ] as const)("%s starts from %s", (deed, state) => {
    expect(() => refuseWrongMoment(deed, state)).not.toThrow();
  });

  test.each([
    ["send", "sent"],
    ["answer", "drafted"],
    ["receive", "sent"],
    ["receive", "refused"],
    ["write_off", "received"],
    ["write_off", "written_off"],
  ] as const)("%s does not start from %s", (deed, state) => {
    expect(() => refuseWrongMoment(deed, state)).toThrow("recovery_not_there");
  });

  test.each([
    [100, "agreed"],
    [99, "partly_agreed"],
    [0, "refused"],
  ])("of 100, %d agreed is %s", (agreed, state) => {
    expect(answeredState(100, agreed)).toBe(state);
  });

  test("no party agrees to more than it was asked for", () => {
    expect(() => answeredState(100, 101)).toThrow("above_claim");
  });

  test("no claim goes above the party's share", () => {
    expect(() => refuseTooMuch(1_500, 1_500)).not.toThrow();
    expect(() => refuseTooMuch(1_501, 1_500)).toThrow("above_recoverable");
  });

  test("money comes in by and by, never more than agreed", () => {
    expect(receivedSum({ agreedMinor: 100, receivedMinor: 60 }, 40)).toBe(100);
    expect(() => receivedSum({ agreedMinor: 100, receivedMinor: 60 }, 41)).toThrow("above_claim");
  });
});
