import { addWorkingDays, type BusinessCalendar } from "../../clocks/business-calendar.ts";

/** Whole working days after today that end by this moment; 0 when it is due today or has passed. */
export function workingDaysLeft(calendar: BusinessCalendar, now: Date, dueAt: Date): number {
  let days = 0;
  while (addWorkingDays(calendar, now, days + 1) <= dueAt) days++;
  return days;
}
