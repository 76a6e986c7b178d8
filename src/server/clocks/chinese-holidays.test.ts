import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { calendarIsProvisional, chineseDayKind } from "./chinese-holidays.ts";

const kindOn = (date: string) => chineseDayKind(Temporal.PlainDate.from(date));

describe("an announced year", () => {
  test.each([
    ["2024-02-09", "ordinary", "the eve of Spring Festival 2024 was left to employers"],
    ["2024-02-10", "holiday", "Spring Festival 2024 begins"],
    ["2024-02-17", "holiday", "Spring Festival 2024 ends"],
    ["2024-02-18", "swapped_working_day", "Sunday worked for it"],
    ["2024-09-29", "swapped_working_day", "Sunday worked for National Day 2024"],
    ["2024-10-12", "swapped_working_day", "Saturday worked for National Day 2024"],
    ["2025-01-26", "swapped_working_day", "Sunday worked for Spring Festival 2025"],
    ["2025-01-28", "holiday", "the eve of Spring Festival 2025, by the new law"],
    ["2025-10-08", "holiday", "National Day and Mid-Autumn 2025 end"],
    ["2025-10-11", "swapped_working_day", "Saturday worked for them"],
    ["2026-02-14", "swapped_working_day", "Saturday worked for Spring Festival 2026"],
    ["2026-02-15", "holiday", "Spring Festival 2026 begins"],
    ["2026-02-23", "holiday", "Spring Festival 2026 ends"],
    ["2026-02-24", "ordinary", "back at work"],
    ["2026-09-20", "swapped_working_day", "Sunday worked for National Day 2026"],
    ["2026-10-07", "holiday", "National Day 2026 ends"],
    ["2026-10-10", "swapped_working_day", "Saturday worked for it"],
  ])("%s is %s: %s", (date, kind) => {
    expect(kindOn(date)).toBe(kind);
    expect(calendarIsProvisional(Number(date.slice(0, 4)))).toBe(false);
  });
});

describe("a year that is not announced", () => {
  test("is provisional, and so is one before the records", () => {
    expect(calendarIsProvisional(2098)).toBe(true);
    expect(calendarIsProvisional(2003)).toBe(true);
  });

  test.each([
    ["2099-01-01", "New Year's Day"],
    ["2099-01-20", "the eve of Spring Festival"],
    ["2099-01-21", "Spring Festival"],
    ["2099-01-23", "its third day"],
    ["2099-04-04", "Qingming"],
    ["2099-05-02", "Labour Day"],
    ["2099-06-23", "Dragon Boat Festival"],
    ["2099-09-29", "Mid-Autumn Festival"],
    ["2099-10-03", "National Day"],
  ])("%s is a holiday by law: %s", (date) => {
    expect(kindOn(date)).toBe("holiday");
  });

  test("has the thirteen days of the law, none bridged and none swapped", () => {
    expect(daysOf(2098).filter((day) => chineseDayKind(day) === "holiday")).toHaveLength(13);
    expect(daysOf(2098).filter((day) => chineseDayKind(day) === "swapped_working_day")).toHaveLength(0);
  });
});

function daysOf(year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }));
}
