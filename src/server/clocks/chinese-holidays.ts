import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { Temporal } from "temporal-polyfill";

/** A swapped working day (调休上班日) is a Saturday or Sunday worked in exchange for a day off. */
export type DayKind = "ordinary" | "holiday" | "swapped_working_day";

/**
 * As the State Council announced it for the year. chinese-days 1.5.7 holds 2004 to 2026; the notice for a year comes
 * out in the autumn before. Until then only the holidays that the law itself fixes are known: no bridging days, no
 * swapped ones. A merchant who knows more enters special days in the calendar.
 */
export function chineseDayKind(day: Temporal.PlainDate): DayKind {
  if (calendarIsProvisional(day.year)) return isHolidayByLaw(day) ? "holiday" : "ordinary";

  const date = day.toString();
  if (Object.hasOwn(chineseDays.workdays, date)) return "swapped_working_day";
  return Object.hasOwn(chineseDays.holidays, date) ? "holiday" : "ordinary";
}

/** Whether the year's holidays are not announced yet (or not in the data), so that dates in it may still move. */
export function calendarIsProvisional(year: number): boolean {
  return !announcedYears.has(year);
}

/** The first day of the lunar year, which "before the New Year" (年前) means. */
export function isLunarNewYear(day: Temporal.PlainDate): boolean {
  return day.month < 3 && lunarDay(day) === newYear;
}

const announcedYears = new Set(Object.keys(chineseDays.holidays).map((date) => Number(date.slice(0, 4))));

const lawfulHolidays = new Map<number, Set<string>>();

// Kept by year: a due date weeks ahead asks for every day on the way, and lunar dates are slow to format.
function isHolidayByLaw(day: Temporal.PlainDate): boolean {
  let holidays = lawfulHolidays.get(day.year);
  if (!holidays) {
    holidays = holidaysByLaw(day.year);
    lawfulHolidays.set(day.year, holidays);
  }
  return holidays.has(day.toString());
}

// 《全国年节及纪念日放假办法》 as revised for 2025: New Year's Day, Spring Festival from its eve to the third day,
// Qingming, Labour Day (2), Dragon Boat, Mid-Autumn, National Day (3).
function holidaysByLaw(year: number): Set<string> {
  const holidays = fixedHolidays.map((monthDay) => `${year}-${monthDay}`);
  for (let day = Temporal.PlainDate.from(`${year}-01-20`); day.month < 11; day = day.add({ days: 1 })) {
    const lunar = lunarDay(day);
    if (lunarHolidays.has(lunar) || isQingming(day)) holidays.push(day.toString());
    if (lunar === newYear) holidays.push(day.subtract({ days: 1 }).toString());
  }
  return new Set(holidays);
}

const fixedHolidays = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
const newYear = "1-1";
const lunarHolidays = new Set([newYear, "1-2", "1-3", "5-5", "8-15"]);

// The npm package converts lunar dates in the process's own time zone and is a day off west of Greenwich; Intl is not.
const lunarFormat = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

function lunarDay(day: Temporal.PlainDate): string {
  const parts = lunarFormat.formatToParts(Date.UTC(day.year, day.month - 1, day.day));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part("month")}-${part("day")}`;
}

// The customary reckoning of the solar term, right for the years 2000 to 2099.
function isQingming(day: Temporal.PlainDate): boolean {
  const yearOfCentury = day.year % 100;
  return (
    day.month === 4 && day.day === Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(yearOfCentury / 4)
  );
}
