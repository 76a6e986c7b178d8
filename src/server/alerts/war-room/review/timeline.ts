import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { Alert } from "../../record/alert.ts";

/** When it was seen, confirmed, answered and acted upon, in the order of time; what has not happened has no moment and comes last. */
export async function timelineOf(tx: Tx, { id, opened_at, confirmed_at, closed_at }: Alert) {
  const { rows } = await sql<Moments>`SELECT
    (SELECT min(c.received_at) FROM alert_complaint ac JOIN complaint c ON c.tenant_id = ac.tenant_id AND c.id = ac.complaint_id
      WHERE ac.alert_id = ${id} AND ac.detached_at IS NULL) AS first_complaint,
    (SELECT min(s.raised_at) FROM alert_signal a JOIN signal s ON s.tenant_id = a.tenant_id AND s.id = a.signal_id
      WHERE a.alert_id = ${id}) AS signal,
    (SELECT CASE WHEN bool_and(answered_at IS NOT NULL) THEN max(answered_at) END FROM alert_call WHERE alert_id = ${id}) AS all_answered,
    (SELECT min(set_at) FROM alert_task WHERE alert_id = ${id}) AS first_task,
    (SELECT min(second.approved_at) FROM (
       SELECT max(a.approved_at) AS approved_at FROM alert_statement_approval a
       JOIN alert_statement s ON s.tenant_id = a.tenant_id AND s.id = a.statement_id
       WHERE s.alert_id = ${id} GROUP BY a.statement_id, a.version HAVING count(*) = 2) second) AS cleared,
    (SELECT min(started_at) FROM mass_action WHERE alert_id = ${id}) AS first_action,
    (SELECT max(r.settled_at) FROM mass_action m JOIN mass_action_recipient r ON r.tenant_id = m.tenant_id AND r.action_id = m.id
      WHERE m.alert_id = ${id} AND r.state = 'done') AS last_told`.execute(tx);
  const seen = rows[0]!;
  const moments = [
    ["first_complaint", seen.first_complaint],
    ["signal", seen.signal],
    ["opened", opened_at],
    ["confirmed", confirmed_at],
    ["all_answered", seen.all_answered],
    ["first_task", seen.first_task],
    ["cleared", seen.cleared],
    ["first_action", seen.first_action],
    ["last_told", seen.last_told],
    ["closed", closed_at],
  ] as const;
  return moments
    .map(([code, at]) => ({ code, at: at?.toISOString() ?? null }))
    .toSorted((one, other) => (one.at ?? afterAll).localeCompare(other.at ?? afterAll));
}

const afterAll = "9999";

type Moments = Record<
  "first_complaint" | "signal" | "all_answered" | "first_task" | "cleared" | "first_action" | "last_told",
  Date | null
>;
