import { Invalid } from "../refusals.ts";

/** A promised hour lies ahead. */
export function refuseTimeInPast(due: Date, now: Date, at = "/dueAt"): void {
  if (due > now) return;
  throw new Invalid(
    "time_in_past",
    { zh: "这个时间已经过去，请填写将来的时间。", en: "This time has passed. Please give a later one." },
    { fields: [{ at, code: "time_in_past" }] },
  );
}
