import { type RawBuilder, sql } from "kysely";
import type { FactKind, Indicator } from "../../../shared/api/performance-fields.ts";
import type { Period } from "./period.ts";

/** What an indicator counts in a period, as rows of one shape called `fact`. */
export function countedFacts({ counts, hours, channels }: Indicator, period: Period): RawBuilder<unknown> {
  const onChannels = channels.length > 0 ? sql`fact.channel = ANY(${channels})` : sql`true`;
  const inHours = hours
    ? sql`fact.minute >= ${hours.from * 60} AND fact.minute < ${hours.to * 60}`
    : sql`true`;
  return sql`${sourceOf(counts, period)} WHERE fact.kind = ${counts}
    AND fact.day BETWEEN ${period.from}::date AND ${period.to}::date AND ${onChannels} AND ${inHours}`;
}

function sourceOf(counts: FactKind, period: Period): RawBuilder<unknown> {
  if (counts === "quality") return evaluations(period);
  if (counts === "inspection") return inspections(period);
  return sql`measured_fact fact`;
}

/** The score in force: as corrected last. Only what the evaluated person may read counts for them. */
function evaluations(period: Period): RawBuilder<unknown> {
  return sql`(
    SELECT 'quality' AS kind, ${ofConversation}, evaluation.id AS source_id, evaluation.staff_id,
      evaluation.submitted_at AS at, ${localTime("evaluation.submitted_at")},
      coalesce((SELECT score_after FROM evaluation_correction correction WHERE correction.evaluation_id = evaluation.id
        ORDER BY position DESC LIMIT 1), evaluation.score) AS value
    FROM evaluation JOIN conversation ON conversation.id = evaluation.conversation_id, tenant
    WHERE evaluation.state = 'submitted' AND evaluation.released_at IS NOT NULL
      AND evaluation.purpose IN ('sample', 'double_blind', 'spot') AND ${about("evaluation.submitted_at", period)}) fact`;
}

function inspections(period: Period): RawBuilder<unknown> {
  return sql`(
    SELECT 'inspection' AS kind, ${ofConversation}, conversation.id AS source_id, inspection.staff_id,
      inspection.ended_at AS at, ${localTime("inspection.ended_at")},
      (inspection.broken_count = 0)::int::double precision AS value
    FROM inspection JOIN conversation ON conversation.id = inspection.conversation_id, tenant
    WHERE ${about("inspection.ended_at", period)}) fact`;
}

const ofConversation = sql`conversation.complaint_id, NULL::uuid AS message_id, conversation.chapter, conversation.shop_id,
  conversation.channel, conversation.category, conversation.severity, false AS is_reopened, false AS is_repeated,
  false AS is_escalated, false AS is_handed_over`;

function localTime(at: string): RawBuilder<unknown> {
  const local = sql`${sql.ref(at)} AT TIME ZONE tenant.time_zone`;
  return sql`(${local})::date AS day, (extract(hour FROM ${local}) * 60 + extract(minute FROM ${local}))::int AS minute`;
}

// A day more on either side, so that an index serves; the house's own day decides afterwards.
function about(at: string, { from, to }: Period): RawBuilder<unknown> {
  return sql`${sql.ref(at)} >= ${from}::date - 1 AND ${sql.ref(at)} < ${to}::date + 2`;
}
