import { sql } from "kysely";
import type { ComplaintRow } from "../../../shared/api/staff-view.ts";
import { clockVerdict } from "../../clocks/rules.ts";

export type NextClock = {
  kind: string;
  dueAt: string;
  warnAt: string;
  warnedAt: string | null;
  breachedAt: string | null;
};

/** The running clock of `complaint` that strikes first, in SQL. */
export const nextClock = sql<NextClock | null>`(
  SELECT jsonb_build_object('kind', kind, 'dueAt', due_at, 'warnAt', warn_at, 'warnedAt', warned_at, 'breachedAt', breached_at)
  FROM service_clock WHERE service_clock.complaint_id = complaint.id AND stopped_at IS NULL ORDER BY due_at LIMIT 1)`;

export function presentClock(
  { kind, dueAt, warnAt, warnedAt, breachedAt }: NextClock,
  now: Date,
): ComplaintRow["nextClock"] {
  const times = {
    dueAt: new Date(dueAt),
    warnAt: new Date(warnAt),
    warnedAt: warnedAt ? new Date(warnedAt) : null,
    breachedAt: breachedAt ? new Date(breachedAt) : null,
  };
  return {
    kind: kind as "promise",
    dueAt: times.dueAt.toISOString(),
    verdict: clockVerdict({ ...times, stoppedAt: null, isVoid: false }, now),
  };
}
