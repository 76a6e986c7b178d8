export type Urgency = "calm" | "atRisk" | "breached";

/** How pressing a due time is now; `known` is what the server last said and is never made calmer. */
export function urgencyOf(now: Date, dueAt: Date, warnAt: Date | null, known: Urgency = "calm"): Urgency {
  if (known === "breached" || now >= dueAt) return "breached";
  return known === "atRisk" || (warnAt && now >= warnAt) ? "atRisk" : "calm";
}
