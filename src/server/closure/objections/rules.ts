import { addWorkingDays, type BusinessCalendar } from "../../clocks/business-calendar.ts";

const reviewDays = 5;

/** When the customer has the answer at the latest: the end of the fifth working day. */
export function objectionDue(calendar: BusinessCalendar, raisedAt: Date): Date {
  return addWorkingDays(calendar, raisedAt, reviewDays);
}

export type PartIn = {
  ownerId: string | null;
  rulers: string[];
  preparers: string[];
  approvers: string[];
  issuers: string[];
};

/** Who had a part in a result does not review it: not its owner, nor who ruled, prepared, approved or signed. */
export function hadPart(
  reviewerId: string,
  { ownerId, rulers, preparers, approvers, issuers }: PartIn,
): boolean {
  return [ownerId, ...rulers, ...preparers, ...approvers, ...issuers].includes(reviewerId);
}
