import type { AppealPolicy } from "../../../shared/api/appeal-fields.ts";
import type { Role } from "../../../shared/roles.ts";
import { addWorkingDays, type BusinessCalendar } from "../../clocks/business-calendar.ts";

/** Until when a released result may be appealed: the end of the last working day of the window. */
export function appealUntil(
  calendar: BusinessCalendar,
  releasedAt: Date,
  { windowDays }: AppealPolicy,
): Date {
  return addWorkingDays(calendar, releasedAt, windowDays);
}

/** By when an appeal must be ruled on its level. */
export function rulingDue(
  calendar: BusinessCalendar,
  from: Date,
  { levels }: AppealPolicy,
  level: number,
): Date {
  return addWorkingDays(calendar, from, levels[level - 1]!.rulingDays);
}

/** A second appeal begins one level above the first, as far as there are levels. */
export function levelOf({ levels }: AppealPolicy, position: number): number {
  return Math.min(position, levels.length);
}

export type Chance = { isOpen: boolean; left: number; why: "too_late" | "no_more" | "open_already" | null };

/** Whether an appeal is possible now. The window is that of the first result, however often it was appealed. */
export function chanceOf(
  { mostAppeals }: AppealPolicy,
  earlier: { state: string }[],
  { now, until }: { now: Date; until: Date },
): Chance {
  const left = Math.max(0, mostAppeals - earlier.length);
  const why = whyNoAppeal(left, earlier, now >= until);
  return { isOpen: why === null, left, why };
}

export type WhyNot = "own_evaluation" | "graded" | "party" | "coach" | "level";

/** On which side of an appeal somebody stands. */
export type Sides = {
  isAppellant: boolean;
  /** Graded this conversation, whoever's appeal it is. */
  hasGraded: boolean;
  /** Had a part in the case itself. */
  isParty: boolean;
  /** Coaches the appellant on this conversation. */
  isCoach: boolean;
};

/** Why this person may not rule an appeal; null when they may. Nobody rules what they had a hand in. */
export function whyNotRule(
  role: Role,
  { isAppellant, hasGraded, isParty, isCoach }: Sides,
  { levels }: AppealPolicy,
  level: number,
): WhyNot | null {
  if (isAppellant) return "own_evaluation";
  if (hasGraded) return "graded";
  if (isParty) return "party";
  if (isCoach) return "coach";
  // Whoever may rule above may also help out below.
  const able = levels.slice(level - 1).flatMap(({ roles }) => roles);
  return able.includes(role) ? null : "level";
}

function whyNoAppeal(left: number, earlier: { state: string }[], isOver: boolean): Chance["why"] {
  if (earlier.some(({ state }) => state === "open")) return "open_already";
  if (left === 0) return "no_more";
  return isOver ? "too_late" : null;
}
