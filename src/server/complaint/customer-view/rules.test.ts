import { describe, expect, test } from "vitest";
import { nextHour, ownSteps } from "./rules.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 8, 16, hour));

describe("the hour a customer can count on", () => {
  const clocks = [
    { kind: "resolution", dueAt: at(20) },
    { kind: "first_response", dueAt: at(14) },
  ];
  const none = {
    state: "received" as const,
    closesAt: null,
    promises: [] as Date[],
    clocks: clocks.slice(0, 0),
  };

  test.each([
    ["the first answer, while nobody has answered", { ...none, clocks }, "first_response", 14],
    ["the resolution after that", { ...none, clocks: clocks.slice(0, 1) }, "progress", 20],
    ["the next promise", { ...none, promises: [at(18), at(16)], clocks: clocks.slice(0, 1) }, "promise", 16],
    ["their own answer, before silence closes", { ...none, closesAt: at(23), clocks }, "confirm", 23],
  ])("is %s", (_, awaited, what, hour) => {
    expect(nextHour(awaited)).toEqual({ what, dueAt: at(hour).toISOString() });
  });

  test.each(["offered", "closed", "withdrawn", "merged"] as const)("is none when %s", (state) => {
    expect(nextHour({ ...none, state, clocks: state === "offered" ? clocks : [] })).toBeNull();
  });
});

describe("what a customer can do", () => {
  const now = at(12);
  const complaint = { state: "accepted" as const, restatement: "杯子裂了", restatement_confirmed_at: null };
  const nothing = { reopenUntil: null, objectUntil: null, isUnderReview: false, canRate: false, now };

  test("says yes to a restatement once", () => {
    expect(ownSteps(complaint, nothing)).toEqual(["write_in", "confirm_restatement", "withdraw"]);
    expect(ownSteps({ ...complaint, restatement_confirmed_at: now }, nothing)).toEqual([
      "write_in",
      "withdraw",
    ]);
    expect(ownSteps({ ...complaint, restatement: null }, nothing)).toEqual(["write_in", "withdraw"]);
  });

  test("reopens and rates in time", () => {
    const closed = { ...complaint, state: "closed" as const };
    expect(ownSteps(closed, { ...nothing, reopenUntil: at(13), canRate: true })).toEqual(["reopen", "rate"]);
    expect(ownSteps(closed, { ...nothing, reopenUntil: now })).toEqual([]);
  });

  test("answers an offer while it is offered", () => {
    const offered = { ...complaint, state: "offered" as const, restatement_confirmed_at: now };
    expect(ownSteps(offered, nothing)).toEqual([
      "write_in",
      "choose_option",
      "counter_offer",
      "decline_offer",
      "withdraw",
    ]);
  });
});
