import { type RawBuilder, sql } from "kysely";

/** What is counted: the period, and the moment the report was made. What came to be known later does not count. */
export type Span = { from: Date; until: Date; cut: Date };

/**
 * The rows behind the figures. A figure is counted over one of these, and opening the figure lists the same rows: each
 * has id, complaint_id, at, grp (what it is grouped by), value (what is measured) and is_hit (what a share counts).
 * Only what is never changed afterwards, or carries its time, is read, so that a frozen report opens the rows it counted.
 */
export const sources = {
  received: ({ from, until }) => sql`
    SELECT id, id AS complaint_id, received_at AS at, channel AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM complaint WHERE received_at >= ${from} AND received_at < ${until}`,

  // Open at the end: received before it, and the last thing that ended or reopened it before then did not end it.
  open: ({ until }) => sql`
    SELECT complaint.id, complaint.id AS complaint_id, received_at AS at, severity AS grp, NULL::float8 AS value,
        NULL::boolean AS is_hit
      FROM complaint
      LEFT JOIN LATERAL (SELECT type FROM journal WHERE stream = complaint.id AND at < ${until}
        AND type IN ('complaint_confirmed', 'complaint_closed_by_silence', 'complaint_withdrawn', 'complaint_merged',
          'complaint_reopened') ORDER BY version DESC LIMIT 1) AS last ON true
     WHERE received_at < ${until} AND (closed_at IS NULL OR closed_at >= ${until})
       AND coalesce(last.type, 'complaint_reopened') = 'complaint_reopened'`,

  closed: (span) => ended(span, sql`conversation.ended_how`),
  closed_category: (span) => ended(span, sql`coalesce(conversation.category, 'none')`),
  closed_shop: (span) => ended(span, sql`coalesce(conversation.shop_id::text, 'none')`),

  reopened: ({ from, until }) => sql`
    SELECT journal.id, stream AS complaint_id, journal.at, channel AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM complaint JOIN journal ON journal.stream = complaint.id AND journal.type = 'complaint_reopened'
     WHERE chapter > 1 AND journal.at >= ${from} AND journal.at < ${until}`,

  first_response: (span) =>
    measured(span, sql`first_response_seconds / 60.0`, sql`first_response_seconds IS NOT NULL`),
  handling: (span) => measured(span, sql`extract(epoch FROM ended_at - opened_at) / 3600.0`, sql`true`),

  // By the day they were due: what was due in the period is met or missed at its end.
  clocks: ({ from, until, cut }) => sql`
    SELECT id, complaint_id, due_at AS at, kind AS grp, NULL::float8 AS value,
        (is_met AND stopped_at <= ${cut}) IS TRUE AS is_hit
      FROM service_clock
     WHERE due_at >= ${from} AND due_at < ${until} AND NOT is_void AND kind <> 'silence'`,

  promises: ({ from, until, cut }) => sql`
    SELECT id, complaint_id, first_due_at AS at, source AS grp, NULL::float8 AS value,
        (kept_at <= first_due_at AND kept_at <= ${cut}) IS TRUE AS is_hit
      FROM promise WHERE first_due_at >= ${from} AND first_due_at < ${until} AND state <> 'cancelled'`,

  asked: ({ from, until, cut }) => sql`
    SELECT id, complaint_id, asked_at AS at, NULL::text AS grp, NULL::float8 AS value,
        (answered_at <= ${cut}) IS TRUE AS is_hit
      FROM survey WHERE kind = 'closing' AND asked_at >= ${from} AND asked_at < ${until}`,
  rated: (span) => answered(span, sql`survey.score::text`),
  rated_category: (span) => answered(span, sql`coalesce(conversation.category, 'none')`),
  rated_shop: (span) => answered(span, sql`coalesce(conversation.shop_id::text, 'none')`),

  repeats: ({ from, until, cut }) => sql`
    SELECT complaint.id, complaint.id AS complaint_id, received_at AS at, channel AS grp, NULL::float8 AS value,
        EXISTS (SELECT FROM repeat_link WHERE repeat_link.complaint_id = complaint.id AND suggested_at <= ${cut}
          AND (state <> 'dismissed' OR decided_at > ${cut})) AS is_hit
      FROM complaint WHERE received_at >= ${from} AND received_at < ${until}`,

  remedies: ({ from, until }) => sql`
    SELECT remedy_option.id, conversation.complaint_id, conversation.ended_at AS at, remedy_option.kind AS grp,
        remedy_option.cost_minor::float8 AS value, NULL::boolean AS is_hit
      FROM conversation
      JOIN tenant ON true
      JOIN remedy_offer ON remedy_offer.complaint_id = conversation.complaint_id
        AND remedy_offer.chapter = conversation.chapter AND remedy_offer.state = 'accepted'
      JOIN remedy_option ON remedy_option.id = remedy_offer.chosen_option_id AND remedy_option.currency = tenant.currency
     WHERE conversation.ended_at >= ${from} AND conversation.ended_at < ${until}`,

  parties: (span) => sql`
    SELECT ruling.id, ruling.complaint_id, ruling.at, share->>'party' AS grp, (share->>'percent')::float8 / 100 AS value,
        NULL::boolean AS is_hit
      FROM (${rulings(span)}) AS ruling CROSS JOIN LATERAL jsonb_array_elements(ruling.shares) AS share`,
  causes: (span) => sql`
    SELECT id, complaint_id, at, immediate_cause AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM (${rulings(span)}) AS ruling WHERE immediate_cause IS NOT NULL`,
  root_causes: (span) => sql`
    SELECT id, complaint_id, at, root_cause AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM (${rulings(span)}) AS ruling WHERE root_cause IS NOT NULL`,

  inspected: ({ from, until, cut }) => sql`
    SELECT conversation_id AS id, complaint_id, ended_at AS at, NULL::text AS grp, broken_count::float8 AS value,
        broken_count > 0 AS is_hit
      FROM inspection WHERE ended_at >= ${from} AND ended_at < ${until} AND inspected_at <= ${cut}`,
  rules: ({ from, until, cut }) => sql`
    SELECT result.conversation_id AS id, inspection.complaint_id, result.ended_at AS at, rule_code AS grp,
        NULL::float8 AS value, outcome = 'broken' AS is_hit
      FROM inspection_result AS result
      LEFT JOIN inspection ON inspection.tenant_id = result.tenant_id AND inspection.conversation_id = result.conversation_id
     WHERE result.ended_at >= ${from} AND result.ended_at < ${until} AND is_current AND outcome <> 'not_applicable'
       AND found_at <= ${cut}`,

  evaluated: (span) => scores(span, sql`coalesce(evaluation.staff_id::text, 'none')`),
  // The samples somebody judged in the period, with all that is judged of them by now; of two inspectors the mean.
  drawn: ({ from, until, cut }) => sql`
    SELECT item.id, judged.complaint_id, judged.at, item.draw_id::text AS grp, judged.value, judged.is_hit
      FROM sample_item AS item
      JOIN LATERAL (
        SELECT complaint_id, max(at) AS at, avg(value)::float8 AS value, bool_or(is_hit) AS is_hit
          FROM (${scores({ from: longAgo, until: cut, cut }, sql`evaluation.sample_item_id`)}) AS scored
         WHERE scored.grp = coalesce(item.counted_from, item.id) GROUP BY complaint_id
      ) AS judged ON true
     WHERE item.draw_id IN (SELECT worked.draw_id FROM evaluation
        JOIN sample_item AS worked ON worked.id = evaluation.sample_item_id
       WHERE evaluation.state = 'submitted' AND submitted_at >= ${from} AND submitted_at < ${until})`,

  appeals: ({ from, until }) => sql`
    SELECT id, complaint_id, raised_at AS at, NULL::text AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM appeal WHERE raised_at >= ${from} AND raised_at < ${until}`,
  appeals_ruled: ({ from, until }) => sql`
    SELECT id, complaint_id, ruled_at AS at, outcome AS grp, NULL::float8 AS value, outcome = 'changed' AS is_hit
      FROM appeal WHERE ruled_at >= ${from} AND ruled_at < ${until}`,

  coaching: ({ from, until }) => sql`
    SELECT id, NULL::uuid AS complaint_id, made_at AS at, NULL::text AS grp, NULL::float8 AS value, NULL::boolean AS is_hit
      FROM coaching_task WHERE made_at >= ${from} AND made_at < ${until}`,
  coaching_effects: ({ from, until }) => sql`
    SELECT task.id, conversation.complaint_id, done_at AS at, outcome AS grp, NULL::float8 AS value,
        outcome = 'improved' AS is_hit
      FROM coaching_task AS task JOIN coaching_finding AS finding ON finding.task_id = task.id
      LEFT JOIN conversation ON conversation.id = finding.conversation_id
     WHERE done_at >= ${from} AND done_at < ${until} AND outcome IS NOT NULL`,
} satisfies Record<string, (span: Span) => RawBuilder<unknown>>;

export type Source = keyof typeof sources;

/** What is measured in time is told by its middle and its slowest tenth. */
export const timedSources: readonly Source[] = ["first_response", "handling"];

// A sample is judged over days: what was judged of it before the period counts too.
const longAgo = new Date(0);

// is_hit: the customer opened it again before the report was made.
function ended({ from, until, cut }: Span, group: RawBuilder<unknown>) {
  return sql`
    SELECT conversation.id, conversation.complaint_id, ended_at AS at, ${group} AS grp,
        CASE WHEN conversation.currency = tenant.currency THEN cost_minor ELSE 0 END::float8 AS value,
        (complaint.chapter > conversation.chapter AND EXISTS (SELECT FROM journal WHERE stream = complaint.id
          AND type = 'complaint_reopened' AND journal.at >= ended_at AND journal.at <= ${cut})) AS is_hit
      FROM conversation JOIN complaint ON complaint.id = conversation.complaint_id JOIN tenant ON true
     WHERE ended_at >= ${from} AND ended_at < ${until}`;
}

function measured({ from, until }: Span, value: RawBuilder<unknown>, counts: RawBuilder<unknown>) {
  return sql`
    SELECT id, complaint_id, ended_at AS at, channel AS grp, (${value})::float8 AS value, NULL::boolean AS is_hit
      FROM conversation WHERE ended_at >= ${from} AND ended_at < ${until} AND ${counts}`;
}

// is_hit: content, which is 4 or 5 of 5.
function answered({ from, until, cut }: Span, group: RawBuilder<unknown>) {
  return sql`
    SELECT survey.id, survey.complaint_id, asked_at AS at, ${group} AS grp, score::float8 AS value, score >= 4 AS is_hit
      FROM survey
      LEFT JOIN conversation ON conversation.complaint_id = survey.complaint_id AND conversation.chapter = survey.chapter
     WHERE kind = 'closing' AND asked_at >= ${from} AND asked_at < ${until} AND answered_at <= ${cut}`;
}

// The last ruling of each complaint that ended in the period, as it stood when the report was made.
function rulings({ from, until, cut }: Span) {
  return sql`
    SELECT DISTINCT ON (conversation.id) conversation.id, conversation.complaint_id, ended_at AS at, shares,
        immediate_cause, root_cause
      FROM conversation JOIN responsibility ON responsibility.complaint_id = conversation.complaint_id
     WHERE ended_at >= ${from} AND ended_at < ${until} AND ruled_at <= ${cut}
     ORDER BY conversation.id, ruled_at DESC`;
}

// The score in force: as corrected after an appeal, else as submitted. Calibration exercises do not count.
function scores({ from, until, cut }: Span, group: RawBuilder<unknown>) {
  return sql`
    SELECT evaluation.id, complaint_id, submitted_at AS at, ${group} AS grp,
        coalesce(correction.score_after, score) AS value, coalesce(correction.has_critical, evaluation.has_critical) AS is_hit
      FROM evaluation
      LEFT JOIN LATERAL (SELECT score_after, has_critical FROM evaluation_correction WHERE evaluation_id = evaluation.id
        AND corrected_at <= ${cut} ORDER BY position DESC LIMIT 1) AS correction ON true
     WHERE state = 'submitted' AND submitted_at >= ${from} AND submitted_at < ${until} AND purpose <> 'calibration'`;
}
