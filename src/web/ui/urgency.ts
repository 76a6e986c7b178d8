export type Urgency = "calm" | "atRisk" | "breached";

/** How pressing a due time is now; `known` is what the server last said and is never made calmer. */
export function urgencyOf(now: Date, dueAt: Date, warnAt: Date | null, known: Urgency = "calm"): Urgency {
  if (known === "breached" || now >= dueAt) return "breached";
  return known === "atRisk" || (warnAt && now >= warnAt) ? "atRisk" : "calm";
}

/** The time by which a countdown is written: to the second near its end, else in whole minutes, so that no list flickers. */
export function calmly(now: Date, dueAt: Date): Date {
  const left = dueAt.getTime() - now.getTime();
  if (left >= 0 && left < 600_000) return now;
  return new Date(dueAt.getTime() - Math.trunc(left / 60_000) * 60_000);
}
