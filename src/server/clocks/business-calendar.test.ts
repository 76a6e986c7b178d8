import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  addWorkingMinutes,
  type BusinessCalendar,
  isWorkingDay,
  isWorkingTime,
  nextWorkingTime,
  workingMinutesBetween,
} from "./business-calendar.ts";
import { businessCalendar } from "./calendar-pack.ts";

const office = businessCalendar("office");
const desk = businessCalendar("desk");
const always = businessCalendar("always");

const shanghai = (local: string) => new Date(`${local}+08:00`);
const hours = (count: number) => count * 60;

describe("N working days", () => {
  test.each([
    ["2026-11-10T09:00", 1, "2026-11-12T00:00", "Tuesday: Wednesday 24:00"],
    ["2026-11-10T23:59", 1, "2026-11-12T00:00", "late the same day makes no difference"],
    ["2026-11-13T15:00", 3, "2026-11-19T00:00", "Friday: the weekend does not count"],
    ["2026-11-14T10:00", 1, "2026-11-17T00:00", "said on a Saturday: Monday 24:00"],
    [
      "2024-02-08T10:00",
      3,
      "2024-02-20T00:00",
      "Spring Festival 2024: Friday 9th, Sunday 18th is worked, Monday 19th",
    ],
    ["2024-09-29T10:00", 3, "2024-10-10T00:00", "National Day 2024, said on a worked Sunday: 30th, 8th, 9th"],
    [
      "2025-01-24T10:00",
      3,
      "2025-02-06T00:00",
      "Spring Festival 2025: worked Sunday 26th, 27th, 5th February",
    ],
    [
      "2025-09-27T10:00",
      4,
      "2025-10-10T00:00",
      "National Day 2025: worked Sunday 28th, 29th, 30th, 9th October",
    ],
    ["2026-02-13T10:00", 2, "2026-02-25T00:00", "Spring Festival 2026: worked Saturday 14th, Tuesday 24th"],
    ["2026-09-30T10:00", 3, "2026-10-11T00:00", "National Day 2026: 8th, 9th, worked Saturday 10th"],
  ])("from %s, %d end at %s (%s)", (start, days, end) => {
    expect(addWorkingDays(office, shanghai(start), days)).toEqual(shanghai(end));
  });

  test("none, half and negative ones are faults in the caller", () => {
    for (const days of [0, 1.5, -1, Number.NaN]) {
      expect(() => addWorkingDays(office, shanghai("2026-11-10T09:00"), days)).toThrow(RangeError);
    }
  });
});

describe("working minutes", () => {
  test.each([
    ["2026-11-10T09:00", hours(1), "2026-11-10T10:00", "within the day"],
    ["2026-11-10T09:00", hours(9), "2026-11-10T18:00", "a full day ends at closing, not at the next opening"],
    ["2026-11-10T17:30", hours(1), "2026-11-11T09:30", "over the night"],
    ["2026-11-10T07:00", hours(1), "2026-11-10T10:00", "before opening nothing runs"],
    ["2026-11-13T17:30", hours(1), "2026-11-16T09:30", "over the weekend"],
    ["2026-09-30T17:00", hours(2), "2026-10-08T10:00", "over National Day"],
    ["2026-10-09T17:00", hours(2), "2026-10-10T10:00", "into a worked Saturday"],
    ["2026-11-10T17:59:50", 0.5, "2026-11-11T09:00:20", "thirty seconds over the night"],
    ["2026-11-14T03:00", 0, "2026-11-14T03:00", "none: the moment itself"],
  ])("from %s, %d minutes end at %s (%s)", (start, minutes, end) => {
    expect(addWorkingMinutes(office, shanghai(start), minutes)).toEqual(shanghai(end));
  });

  test("negative, unknown or endless time is a fault in the caller", () => {
    for (const minutes of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingMinutes(office, shanghai("2026-11-10T09:00"), minutes)).toThrow(RangeError);
    }
  });

  test("thirty working days are found without walking the minutes", () => {
    const started = performance.now();
    for (let i = 0; i < 100; i++) addWorkingMinutes(office, shanghai("2026-09-28T10:00"), 30 * hours(9));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("the desk is open on holidays and weekends", () => {
    expect(isWorkingTime(desk, shanghai("2026-10-01T20:59"))).toBe(true);
    expect(isWorkingTime(desk, shanghai("2026-10-01T21:00"))).toBe(false);
    expect(nextWorkingTime(desk, shanghai("2026-10-03T22:00"))).toEqual(shanghai("2026-10-04T09:00"));
  });

  test("the office is not", () => {
    expect(isWorkingDay(office, shanghai("2026-10-01T12:00"))).toBe(false);
    expect(isWorkingDay(office, shanghai("2026-10-10T23:00"))).toBe(true);
    expect(nextWorkingTime(office, shanghai("2026-10-01T12:00"))).toEqual(shanghai("2026-10-08T09:00"));
    expect(nextWorkingTime(office, shanghai("2026-10-08T12:00"))).toEqual(shanghai("2026-10-08T12:00"));
  });
});

describe("a merchant's special days", () => {
  const inventory = businessCalendar("office", {
    specialDays: { "2026-11-11": [], "2026-11-15": [{ from: hours(10), to: hours(12) }] },
  });

  test("close an ordinary day and open a Sunday", () => {
    expect(addWorkingMinutes(inventory, shanghai("2026-11-10T17:00"), hours(2))).toEqual(
      shanghai("2026-11-12T10:00"),
    );
    expect(workingMinutesBetween(inventory, shanghai("2026-11-14T00:00"), shanghai("2026-11-16T00:00"))).toBe(
      120,
    );
  });

  test("win over public holidays", () => {
    const open = businessCalendar("office", {
      specialDays: { "2026-10-01": [{ from: hours(9), to: hours(18) }] },
    });
    expect(isWorkingDay(open, shanghai("2026-10-01T12:00"))).toBe(true);
  });
});

describe("where clocks change", () => {
  const newYork = businessCalendar("always", { timeZone: "America/New_York" });

  test("the short day has 23 hours and the long one 25", () => {
    const openOn = (from: string, to: string) => workingMinutesBetween(newYork, new Date(from), new Date(to));
    expect(openOn("2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00")).toBe(hours(23));
    expect(openOn("2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00")).toBe(hours(25));
  });

  test("opening stays at nine by the wall clock", () => {
    const shop = businessCalendar("desk", { timeZone: "America/New_York" });
    expect(nextWorkingTime(shop, new Date("2026-03-07T22:00-05:00"))).toEqual(
      new Date("2026-03-08T09:00-04:00"),
    );
    expect(nextWorkingTime(shop, new Date("2026-10-31T22:00-04:00"))).toEqual(
      new Date("2026-11-01T09:00-05:00"),
    );
  });

  test("hours that the change pushes into each other count once", () => {
    const night = [
      { from: hours(2), to: hours(2.5) },
      { from: hours(3), to: hours(4) },
    ];
    const shift: BusinessCalendar = { ...newYork, specialDays: { "2026-03-08": night } };
    const from = new Date("2026-03-08T00:00-05:00");
    const to = new Date("2026-03-09T00:00-04:00");
    expect(workingMinutesBetween(shift, from, to)).toBe(60);
  });
});

test("a calendar that never opens is a fault, not an endless search", () => {
  const shut: BusinessCalendar = { ...always, week: [[], [], [], [], [], [], []] };
  expect(() => nextWorkingTime(shut, shanghai("2026-11-10T09:00"))).toThrow(RangeError);
  expect(() => addWorkingDays(shut, shanghai("2026-11-10T09:00"), 1)).toThrow(RangeError);
});

describe("for any calendar, start and length", () => {
  const calendar = fc.oneof(
    fc.constantFrom(office, desk, always),
    fc
      .constantFrom("America/New_York", "Europe/London", "Australia/Lord_Howe")
      .map((timeZone) => ({ ...desk, timeZone })),
    fc.constantFrom("America/New_York", "Asia/Kathmandu").map((timeZone) => ({ ...always, timeZone })),
  );
  const start = fc.date({ min: new Date("2024-01-01Z"), max: new Date("2027-12-31Z"), noInvalidDate: true });
  const length = fc.nat(hours(9) * 30);
  const few = { numRuns: 60 };

  test("a longer time never ends earlier", () => {
    fc.assert(
      fc.property(calendar, start, length, length, (on, from, a, b) => {
        const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
        expect(addWorkingMinutes(on, from, longer) >= addWorkingMinutes(on, from, shorter)).toBe(true);
      }),
      few,
    );
  });

  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(calendar, start, start, length, (on, a, b, minutes) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(addWorkingMinutes(on, later, minutes) >= addWorkingMinutes(on, earlier, minutes)).toBe(true);
      }),
      few,
    );
  });

  test("two times one after the other are their sum", () => {
    fc.assert(
      fc.property(calendar, start, length, length, (on, from, a, b) => {
        const inTwo = addWorkingMinutes(on, addWorkingMinutes(on, from, a), b);
        expect(inTwo).toEqual(addWorkingMinutes(on, from, a + b));
      }),
      few,
    );
  });

  test("the time between start and end is the time that was added", () => {
    fc.assert(
      fc.property(calendar, start, length, (on, from, minutes) => {
        expect(workingMinutesBetween(on, from, addWorkingMinutes(on, from, minutes))).toBe(minutes);
      }),
      few,
    );
  });

  test("the time over a point between is the time to it and from it, in either direction", () => {
    const near = fc.tuple(start, fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(calendar, near, (on, [from, daysToMiddle, daysToEnd]) => {
        const middle = new Date(from.getTime() + daysToMiddle * 86_000_000);
        const to = new Date(middle.getTime() + (daysToEnd - 20) * 86_000_000);
        const parts = workingMinutesBetween(on, from, middle) + workingMinutesBetween(on, middle, to);
        expect(workingMinutesBetween(on, from, to)).toBeCloseTo(parts, 6);
      }),
      few,
    );
  });

  test("time runs only while it is open", () => {
    fc.assert(
      fc.property(calendar, start, length, (on, from, minutes) => {
        const lastInstant = new Date(addWorkingMinutes(on, from, minutes + 1).getTime() - 1);
        expect(isWorkingTime(on, lastInstant)).toBe(true);
      }),
      few,
    );
  });

  test("the Nth working day ends when N days that open have passed", () => {
    fc.assert(
      fc.property(calendar, start, fc.integer({ min: 1, max: 30 }), (on, from, days) => {
        const end = addWorkingDays(on, from, days);
        expect(isWorkingDay(on, new Date(end.getTime() - 1))).toBe(true);
        if (days > 1) expect(end > addWorkingDays(on, from, days - 1)).toBe(true);
      }),
      few,
    );
  });
});
