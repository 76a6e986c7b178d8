import { addWorkingDays, addWorkingMinutes, type BusinessCalendar } from "../../clocks/business-calendar.ts";

/** When a promise without a time could honestly be kept, and what time follows one that will not be met. */

export type Calendars = { desk: BusinessCalendar; office: BusinessCalendar };

/**
 * A call or an answer within two hours of the desk, anything else by the evening of the next working day; never after
 * the case itself must be settled.
 */
export function proposedDue(
  deed: string,
  now: Date,
  calendars: Calendars,
  settledBy: Date | undefined,
): Date {
  const due = isAnswer(deed)
    ? toHalfHour(addWorkingMinutes(calendars.desk, now, ANSWER_MINUTES))
    : eveningOf(addWorkingDays(calendars.office, now, 1));
  return settledBy && settledBy > now && settledBy < due ? settledBy : due;
}

/** As long again as was promised at first, within an hour and two days of the desk. */
export function laterDue(promise: { madeAt: Date; dueAt: Date }, desk: BusinessCalendar): Date {
  const promisedMinutes = (promise.dueAt.getTime() - promise.madeAt.getTime()) / 60_000;
  const minutes = Math.min(Math.max(promisedMinutes / 2, SHORTEST_DELAY), LONGEST_DELAY);
  return toHalfHour(addWorkingMinutes(desk, promise.dueAt, minutes));
}

/** Halfway from the owner's warning to the hour: until then a new time is the owner's to give. */
export function lastCall(warnAt: Date, dueAt: Date): Date {
  return new Date((warnAt.getTime() + dueAt.getTime()) / 2);
}

const ANSWER_MINUTES = 120;
const SHORTEST_DELAY = 60;
const LONGEST_DELAY = 1_440;
const HALF_HOUR = 1_800_000;

function isAnswer(deed: string): boolean {
  return /[回联电复]|答|告|通知|反馈|说明|消息|call|phone|answer|reply|get back|update|contact|let you know|e-?mail/i.test(
    deed,
  );
}

function toHalfHour(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / HALF_HOUR) * HALF_HOUR);
}

// The end of a working day as people understand it, not its midnight.
function eveningOf(midnightAfter: Date): Date {
  return new Date(midnightAfter.getTime() - 6 * 3_600_000);
}
