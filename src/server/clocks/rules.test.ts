import { describe, expect, test } from "vitest";
import { businessCalendar } from "./calendar-pack.ts";
import { agreedTimes, clockVerdict, dueTimes, retimedDue } from "./rules.ts";

const shanghai = (local: string) => new Date(`${local}+08:00`);

describe("when a clock warns and strikes", () => {
  test("a four-hour limit started at noon is warned at three", () => {
    const times = dueTimes(
      { minutes: 240, warnMinutesBefore: 60 },
      businessCalendar("desk"),
      shanghai("2026-11-10T12:00"),
    );
    expect(times).toEqual({ dueAt: shanghai("2026-11-10T16:00"), warnAt: shanghai("2026-11-10T15:00") });
  });

  test("the warning comes in open time too", () => {
    const times = dueTimes(
      { minutes: 240, warnMinutesBefore: 60 },
      businessCalendar("office"),
      shanghai("2026-11-13T17:00"),
    );
    expect(times).toEqual({ dueAt: shanghai("2026-11-16T12:00"), warnAt: shanghai("2026-11-16T11:00") });
  });

  test("a call promised within two hours is warned after ninety minutes", () => {
    const times = agreedTimes(
      0.25,
      businessCalendar("always"),
      shanghai("2026-11-10T20:00"),
      shanghai("2026-11-10T22:00"),
    );
    expect(times).toEqual({ dueAt: shanghai("2026-11-10T22:00"), warnAt: shanghai("2026-11-10T21:30") });
  });

  test("an agreed time stands even when it lies outside the opening hours or in the past", () => {
    const office = businessCalendar("office");
    const midnight = shanghai("2026-11-14T00:00");
    expect(agreedTimes(0.5, office, shanghai("2026-11-13T16:00"), midnight)).toEqual({
      dueAt: midnight,
      warnAt: shanghai("2026-11-13T17:00"),
    });
    expect(agreedTimes(0.5, office, midnight, shanghai("2026-11-13T16:00"))).toEqual({
      dueAt: shanghai("2026-11-13T16:00"),
      warnAt: shanghai("2026-11-13T16:00"),
    });
  });
});

describe("how a clock stands", () => {
  const untouched = {
    warnAt: shanghai("2026-11-10T14:00"),
    dueAt: shanghai("2026-11-10T14:30"),
    stoppedAt: null,
    warnedAt: null,
    breachedAt: null,
    isVoid: false,
  };

  test.each([
    ["2026-11-10T13:59:59.999", "running"],
    ["2026-11-10T14:00", "at_risk"],
    ["2026-11-10T14:29:59.999", "at_risk"],
    ["2026-11-10T14:30", "breached"],
    ["2026-11-12T00:00", "breached"],
  ] as const)("at %s an untouched one is %s", (now, verdict) => {
    expect(clockVerdict(untouched, shanghai(now))).toBe(verdict);
  });

  test.each([
    ["2026-11-10T14:29:59.999", "met"],
    ["2026-11-10T14:30", "missed"],
  ] as const)("stopped at %s it is %s, whenever one looks", (stopped, verdict) => {
    const clock = { ...untouched, stoppedAt: shanghai(stopped) };
    expect(clockVerdict(clock, shanghai("2026-11-10T13:00"))).toBe(verdict);
    expect(clockVerdict(clock, shanghai("2027-11-10T13:00"))).toBe(verdict);
  });

  test("a recorded breach or warning is not unsaid by a later due time", () => {
    const now = shanghai("2026-11-10T12:00");
    const breached = { ...untouched, breachedAt: shanghai("2026-11-10T11:00") };
    expect(clockVerdict(breached, now)).toBe("breached");
    expect(clockVerdict({ ...breached, stoppedAt: now }, now)).toBe("missed");
    expect(clockVerdict({ ...untouched, warnedAt: shanghai("2026-11-10T11:00") }, now)).toBe("at_risk");
  });
});

describe("when the severity changes at noon", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 10, hour));

  test.each([
    ["a graver complaint has its new limit from noon", { due: 18, fromStart: 11, fromNow: 13, expected: 13 }],
    ["but never more time than it had", { due: 13, fromStart: 11, fromNow: 14, expected: 13 }],
    ["a milder one has its new limit from the start", { due: 14, fromStart: 18, fromNow: 20, expected: 18 }],
    ["back and forth gains nothing", { due: 14, fromStart: 14, fromNow: 16, expected: 14 }],
  ])("%s", (_, { due, fromStart, fromNow, expected }) => {
    expect(retimedDue(at(due), { fromStart: at(fromStart), fromNow: at(fromNow) })).toEqual(at(expected));
  });
});
