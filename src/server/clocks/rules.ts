import type { z } from "zod";
import type { clock } from "../../shared/api/staff-view.ts";
import { addWorkingMinutes, type BusinessCalendar, workingMinutesBetween } from "./business-calendar.ts";
import type { ClockLimit } from "./clock-policy.ts";

export type ClockVerdict = z.infer<typeof clock>["verdict"];

/** When a clock strikes and when its owner is warned. */
export type DueTimes = { dueAt: Date; warnAt: Date };

export type ClockFacts = DueTimes & {
  stoppedAt: Date | null;
  warnedAt: Date | null;
  breachedAt: Date | null;
  isVoid: boolean;
};

/** For a limit from the policy. */
export function dueTimes(
  policy: Pick<ClockLimit, "minutes" | "warnMinutesBefore">,
  calendar: BusinessCalendar,
  startedAt: Date,
): DueTimes {
  return {
    dueAt: addWorkingMinutes(calendar, startedAt, policy.minutes),
    warnAt: addWorkingMinutes(calendar, startedAt, policy.minutes - policy.warnMinutesBefore),
  };
}

/** For a time agreed with somebody: the due time stands as it was said, the warning takes its share of the way there. */
export function agreedTimes(
  warnShare: number,
  calendar: BusinessCalendar,
  startedAt: Date,
  dueAt: Date,
): DueTimes {
  if (dueAt <= startedAt) return { dueAt, warnAt: dueAt };
  const minutes = workingMinutesBetween(calendar, startedAt, dueAt);
  return { dueAt, warnAt: addWorkingMinutes(calendar, startedAt, minutes * (1 - warnShare)) };
}

/**
 * The new due time when a complaint turns out more or less severe than thought. A milder one gets its longer limit from
 * the start. A graver one gets its shorter limit from now, for nobody could have met it before; never later than it was.
 */
export function retimedDue(dueAt: Date, limit: { fromStart: Date; fromNow: Date }): Date {
  if (limit.fromStart >= dueAt) return limit.fromStart;
  return limit.fromNow < dueAt ? limit.fromNow : dueAt;
}

/**
 * "Before 14:30" is over at 14:30: the due moment itself is late. What has been recorded stays so, also when the due
 * time was moved afterwards: a breach is never unsaid, and a warned clock does not look untroubled again.
 */
export function clockVerdict(facts: ClockFacts, now: Date): ClockVerdict {
  if (facts.isVoid) return "void";
  const isLate = facts.breachedAt !== null || (facts.stoppedAt ?? now) >= facts.dueAt;
  if (facts.stoppedAt !== null) return isLate ? "missed" : "met";
  if (isLate) return "breached";
  return facts.warnedAt !== null || now >= facts.warnAt ? "at_risk" : "running";
}
