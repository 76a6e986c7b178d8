import { describe, expect, test } from "vitest";
import { daysIn, dueMoment, latestEnded, periodBefore, periodFrom, runningPeriod } from "./period.ts";

const shanghai = "Asia/Shanghai";

describe("periods by the house's calendar", () => {
  test.each([
    ["day", "2026-09-16", "2026-09-16", 1],
    ["week", "2026-09-14", "2026-09-20", 7],
    ["month", "2026-02-01", "2026-02-28", 28],
    ["quarter", "2026-07-01", "2026-09-30", 92],
  ] as const)("the %s from %s ends on %s", (kind, startsOn, endsOn, days) => {
    const period = periodFrom(kind, startsOn, shanghai)!;
    expect(period).toMatchObject({ startsOn, endsOn });
    expect(daysIn(period)).toBe(days);
    expect(period.from).toEqual(new Date(`${startsOn}T00:00:00+08:00`));
    expect(period.until.getTime() - period.from.getTime()).toBe(days * 86_400_000);
  });

  test.each([
    ["week", "2026-09-15"],
    ["month", "2026-09-02"],
    ["quarter", "2026-08-01"],
  ] as const)("no %s begins on %s", (kind, day) => {
    expect(periodFrom(kind, day, shanghai)).toBeNull();
  });

  test.each([
    ["day", "2026-09-15", "2026-09-14"],
    ["week", "2026-09-07", "2026-08-31"],
    ["month", "2026-08-01", "2026-07-01"],
    ["quarter", "2026-04-01", "2026-01-01"],
  ] as const)(
    "on a Wednesday of September the latest %s that is over began on %s",
    (kind, startsOn, before) => {
      const latest = latestEnded(kind, new Date("2026-09-16T10:00:00+08:00"), shanghai);
      expect(latest.startsOn).toBe(startsOn);
      expect(periodBefore(latest, shanghai).startsOn).toBe(before);
    },
  );

  test("just after midnight here it is still yesterday elsewhere", () => {
    const midnight = new Date("2026-10-01T00:00:00+08:00");
    expect(latestEnded("month", midnight, shanghai).startsOn).toBe("2026-09-01");
    expect(latestEnded("month", midnight, "Europe/London").startsOn).toBe("2026-08-01");
  });

  test("the one that runs is due the morning after it ends", () => {
    const running = runningPeriod("month", new Date("2026-09-16T10:00:00+08:00"), shanghai);
    expect(running.startsOn).toBe("2026-09-01");
    expect(dueMoment(running, 8, shanghai)).toEqual(new Date("2026-10-01T08:00:00+08:00"));
  });

  test("a day on which clocks change has 23 hours", () => {
    const day = periodFrom("day", "2026-03-08", "America/New_York")!;
    expect(day.until.getTime() - day.from.getTime()).toBe(23 * 3_600_000);
  });
});
