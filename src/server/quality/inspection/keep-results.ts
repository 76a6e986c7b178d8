import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { RuleResult } from "./inspect-conversation.ts";
import type { InspectedConversation } from "./inspected-conversation.ts";

export type Inspected = { conversation: InspectedConversation; results: RuleResult[] };

/**
 * Keeps what the rules found. What a version of a rule found before stands as it was; a newer version's result takes its
 * place as the current one.
 * @param judged the rules this inspection spoke about, also those that give no result any more.
 */
export async function keepResults(tx: Tx, inspected: Inspected[], judged: string[]): Promise<void> {
  const rows = inspected.flatMap(resultRows);
  const ids = inspected.map(({ conversation }) => conversation.id);
  await retireOthers(tx, rows, ids, judged);
  await insertResults(tx, rows);
  await summarise(tx, ids);
}

type ResultRow = ReturnType<typeof resultRows>[number];

function resultRows({ conversation, results }: Inspected) {
  return results.map(({ rule, outcome, staffId, places, reason, values }) => ({
    conversation_id: conversation.id,
    rule_code: rule.code,
    rule_version: rule.version,
    outcome,
    severity: rule.severity,
    weight: rule.weight,
    staff_id: staffId,
    shop_id: conversation.shopId,
    channel: conversation.channel,
    places,
    reason_code: reason,
    reason_values: values,
    ended_at: conversation.endedAt,
  }));
}

// Only what names a result is sent: the rest of it may be long, and is needed once.
async function retireOthers(tx: Tx, rows: ResultRow[], ids: string[], judged: string[]): Promise<void> {
  const conversations = rows.map(({ conversation_id }) => conversation_id);
  const rules = rows.map(({ rule_code }) => rule_code);
  const versions = rows.map(({ rule_version }) => rule_version);
  await sql`
    UPDATE inspection_result old SET is_current = false
     WHERE old.conversation_id = ANY(${ids}) AND old.rule_code = ANY(${judged}) AND old.is_current
       AND (old.conversation_id, old.rule_code, old.rule_version) NOT IN (
         SELECT * FROM unnest(${conversations}::uuid[], ${rules}::text[], ${versions}::integer[]))`.execute(
    tx,
  );
}

async function insertResults(tx: Tx, rows: ResultRow[]): Promise<void> {
  await sql`
    INSERT INTO inspection_result (conversation_id, rule_code, rule_version, outcome, severity, weight, staff_id, shop_id,
        channel, places, reason_code, reason_values, ended_at, found_at)
    SELECT conversation_id, rule_code, rule_version, outcome, severity, weight, staff_id, shop_id,
        channel, places, reason_code, reason_values, ended_at, ${tx.now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (conversation_id uuid, rule_code text, rule_version integer, outcome text,
        severity text, weight integer, staff_id uuid, shop_id uuid, channel text, places jsonb, reason_code text,
        reason_values jsonb, ended_at timestamptz)
    ON CONFLICT (tenant_id, conversation_id, rule_code, rule_version) DO UPDATE SET is_current = true
     WHERE NOT inspection_result.is_current`.execute(tx);
}

// Written only where the current results have changed: inspecting again leaves no trace.
async function summarise(tx: Tx, ids: string[]): Promise<void> {
  await sql`
    INSERT INTO inspection (conversation_id, complaint_id, staff_id, shop_id, channel, ended_at, rule_set_version,
        inspected_at, met_count, broken_count, not_applicable_count, has_critical)
    SELECT c.id, c.complaint_id, c.staff_id, c.shop_id, c.channel, c.ended_at,
        md5(string_agg(r.rule_code || '@' || r.rule_version, ',' ORDER BY r.rule_code)), ${tx.now},
        count(*) FILTER (WHERE r.outcome = 'met'), count(*) FILTER (WHERE r.outcome = 'broken'),
        count(*) FILTER (WHERE r.outcome = 'not_applicable'),
        coalesce(bool_or(r.severity = 'critical') FILTER (WHERE r.outcome = 'broken'), false)
      FROM conversation c JOIN inspection_result r ON r.conversation_id = c.id AND r.is_current
     WHERE c.id = ANY(${ids})
     GROUP BY c.tenant_id, c.id
    ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET
        rule_set_version = excluded.rule_set_version, inspected_at = excluded.inspected_at, met_count = excluded.met_count,
        broken_count = excluded.broken_count, not_applicable_count = excluded.not_applicable_count,
        has_critical = excluded.has_critical
     WHERE inspection.rule_set_version <> excluded.rule_set_version`.execute(tx);
}
