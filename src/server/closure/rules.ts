const dayMs = 86_400_000;

export type SilenceTimes = { announceAt: Date; closeAt: Date };

/** The reminder comes a day before silence closes, or half-way where the whole silence is that short. */
export function silenceTimes(closeAt: Date, silenceDays: number): SilenceTimes {
  const aheadMs = Math.min(dayMs, (silenceDays * dayMs) / 2);
  return { announceAt: new Date(closeAt.getTime() - aheadMs), closeAt };
}

/** How long a survey can be answered. */
export function surveyExpires(askedAt: Date): Date {
  return new Date(askedAt.getTime() + 14 * dayMs);
}
