import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BrokenPack, packsFolder } from "../text/read-pack.ts";
import { loadCalendars, specialDays } from "./calendar-pack.ts";

describe("the calendars shipped", () => {
  test("open the desk daily, the office on five days and one never closes", () => {
    const { desk, office, always } = loadCalendars(packsFolder);
    expect(desk.week).toEqual(Array(7).fill([{ from: 540, to: 1_260 }]));
    expect(office.week.map((hours) => hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(always.week).toEqual(Array(7).fill([{ from: 0, to: 1_440 }]));
    expect([desk, office, always].map((calendar) => calendar.timeZone)).toEqual(
      Array(3).fill("Asia/Shanghai"),
    );
  });
});

describe("a calendar with a mistake", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "calendar-pack-"));
    mkdirSync(path.join(folder, "calendars"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ["monday: [09:00-21:00]", "monday: [9-21]", "calendars.desk.week.monday"],
    ["monday: [09:00-21:00]", "monday: [21:00-09:00]", "closing comes before opening"],
    ["monday: [09:00-21:00]", "monday: [09:00-12:00, 11:00-21:00]", "not overlap"],
    ["monday: [09:00-21:00]", "moonday: [09:00-21:00]", "moonday"],
    ["Asia/Shanghai", "Asia/Shangai", "not a time zone"],
    ["publicHolidays: none", "publicHolidays: nobody", "calendars.desk.publicHolidays"],
  ])("%s written as %s is refused, naming %s", (right, wrong, named) => {
    const pack = readFileSync(path.join(packsFolder, "calendars/cn.yaml"), "utf8");
    writeFileSync(path.join(folder, "calendars/cn.yaml"), pack.replace(right, wrong));
    expect(() => loadCalendars(folder)).toThrow(BrokenPack);
    expect(() => loadCalendars(folder)).toThrow(named);
  });
});

describe("a merchant's special days", () => {
  test("are dates with hours, or closed", () => {
    const days = specialDays.parse({ "2027-02-08": [], "2027-02-13": ["09:00-12:00", "13:00-18:00"] });
    expect(days["2027-02-08"]).toEqual([]);
    expect(days["2027-02-13"]).toHaveLength(2);
  });

  test.each([{ "2027-02-30": [] }, { tomorrow: [] }, { "2027-02-13": ["25:00-26:00"] }])(
    "%j is refused",
    (days) => {
      expect(specialDays.safeParse(days).success).toBe(false);
    },
  );
});
