type Query = (sql: string, parameters: unknown[]) => Promise<unknown>;
type Ids = { tenantId: string; staffIds: string[]; shopIds: string[] };
/** `from` is the first day of `days` days over which `count` complaints come in and end. */
type Stretch = { from: string; days: number; count: number; mark: string };

/** A month as reports count it, written in bulk: ended conversations with clocks, surveys, promises, remedies, causes, inspections. */
export async function fillReported(query: Query, ids: Ids, stretch: Stretch): Promise<void> {
  const { tenantId, staffIds, shopIds } = ids;
  const { from, days, count, mark } = stretch;
  await query(conversations, [tenantId, staffIds, shopIds, count, from, days, mark]);
  const known = [tenantId, mark];
  await query(clocks, known);
  await query(surveys, known);
  await query(findings, [...known, staffIds[0]]);
  await query(rulings, [...known, staffIds[0]]);
  await query(offers, [...known, staffIds[0]]);
  await query(options, known);
  await query(accepted(tenantId, mark), []);
  await query(promises, [...known, staffIds[0]]);
  await query(inspections, known);
  await query(results, known);
}

/** One in `every` conversations judged by a person, by the form that comes first. */
export async function fillEvaluated(
  query: Query,
  { tenantId, staffIds }: Ids,
  { mark, every }: { mark: string; every: number },
): Promise<void> {
  const evaluator = staffIds.at(-1)!;
  await query(scorecard, [tenantId]);
  await query(scorecardVersion, [tenantId]);
  await query(evaluations, [tenantId, mark, evaluator, every]);
}

const of =
  "FROM conversation c JOIN complaint ON complaint.id = c.complaint_id WHERE c.tenant_id = $1 AND number LIKE $2 || '%'";
const dice = (salt: string) => `abs(hashtext(c.id::text || '${salt}')) % 100`;

const conversations = `
  WITH person AS (
    INSERT INTO customer (tenant_id, id, name, created_at) VALUES ($1, gen_random_uuid(), '王女士', $5::timestamptz) RETURNING id
  ), filed AS (
    INSERT INTO complaint (tenant_id, id, number, state, channel, customer_id, title, description, description_salt, category,
        shop_id, received_at, closed_at, closed_how)
    SELECT $1, gen_random_uuid(), $7::text || n, 'closed', (ARRAY['phone', 'chat', 'portal', 'platform'])[1 + n % 4], person.id,
        '杯子裂了', '杯子收到就是裂的', '\\x00',
        (ARRAY['goods_quality', 'logistics', 'service', 'price', 'goods_quality'])[1 + n % 5],
        ($3::uuid[])[1 + n % array_length($3::uuid[], 1)],
        $5::timestamptz + (n - 1) * make_interval(days => $6) / $4::int,
        $5::timestamptz + (n - 1) * make_interval(days => $6) / $4::int + make_interval(mins => 60 + n % 300),
        CASE WHEN n % 6 = 0 THEN 'silence' ELSE 'confirmed' END
      FROM person, generate_series(1, $4::int) n
    RETURNING id, substr(number, length($7::text) + 1)::int AS n, channel, shop_id, category, received_at, closed_at, closed_how
  )
  INSERT INTO conversation (tenant_id, id, complaint_id, chapter, staff_id, shop_id, channel, category, severity, opened_at,
      ended_at, ended_how, messages_in, messages_out, first_response_seconds, mood, is_reopened, is_fast_lane, cost_minor, currency)
  SELECT $1, gen_random_uuid(), id, 1, ($2::uuid[])[1 + n % array_length($2::uuid[], 1)], shop_id, channel, category, 'normal',
      received_at, closed_at, closed_how, 5, 7, 60 + (n * 37) % 3600, 'calm', false, false, 1000 + (n * 731) % 9000, 'CNY'
    FROM filed`;

const clocks = `
  INSERT INTO service_clock (tenant_id, id, complaint_id, kind, chapter, started_at, due_at, warn_at, stopped_at, is_met)
  SELECT $1, gen_random_uuid(), complaint_id, kind, 1, opened_at, ended_at, opened_at, ended_at - interval '1 minute',
      ${dice("clock")} >= 8
    FROM (SELECT c.*, kind FROM conversation c JOIN complaint ON complaint.id = c.complaint_id,
      unnest(ARRAY['acknowledge', 'first_response', 'resolution', 'department']) kind
      WHERE c.tenant_id = $1 AND number LIKE $2 || '%') c`;

const surveys = `
  INSERT INTO survey (tenant_id, id, complaint_id, chapter, asked_at, expires_at, score, answered_at)
  SELECT $1, gen_random_uuid(), complaint_id, 1, ended_at, ended_at + interval '7 days',
      CASE WHEN ${dice("heard")} < 40 THEN 1 + (${dice("score")} + 60) / 40 END,
      CASE WHEN ${dice("heard")} < 40 THEN ended_at + interval '1 minute' END ${of}`;

const findings = `
  INSERT INTO finding (tenant_id, id, complaint_id, claim, fact, verdict, recorded_by, recorded_at)
  SELECT $1, gen_random_uuid(), complaint_id, '裂', '运输途中受压', 'confirmed', $3, opened_at ${of}`;

const rulings = `
  INSERT INTO responsibility (tenant_id, id, complaint_id, finding_id, shares, ruled_by, ruled_at, immediate_cause, root_cause)
  SELECT $1, gen_random_uuid(), c.complaint_id, finding.id,
      jsonb_build_array(jsonb_build_object('party', (ARRAY['logistics', 'merchant', 'supplier'])[1 + ${dice("party")} % 3],
        'percent', 100, 'reason', '外箱有压痕')), $3, c.opened_at,
      (ARRAY['transport/crushed', 'transport/crushed', 'transport/crushed', 'warehouse/wrong_item', 'goods/defect'])[1 + ${dice("cause")} % 5],
      NULL
    FROM conversation c JOIN complaint ON complaint.id = c.complaint_id JOIN finding ON finding.complaint_id = c.complaint_id
   WHERE c.tenant_id = $1 AND number LIKE $2 || '%'`;

const offers = `
  INSERT INTO remedy_offer (tenant_id, id, complaint_id, chapter, round, state, explanation, prepared_by, prepared_at)
  SELECT $1, gen_random_uuid(), complaint_id, 1, 1, 'draft', '责任已查清', $3, opened_at ${of}`;

const options = `
  INSERT INTO remedy_option (tenant_id, id, offer_id, position, kind, content, steps, cost_minor, currency)
  SELECT $1, gen_random_uuid(), offer.id, 1, (ARRAY['coupon', 'partial_refund', 'exchange'])[1 + ${dice("remedy")} % 3], '补偿', '[]',
      c.cost_minor, 'CNY'
    FROM conversation c JOIN complaint ON complaint.id = c.complaint_id JOIN remedy_offer offer ON offer.complaint_id = c.complaint_id
   WHERE c.tenant_id = $1 AND number LIKE $2 || '%'`;

// Nobody granted these: the guards of authority are looked away from, which only a superuser can.
const accepted = (tenantId: string, mark: string) => `
  BEGIN; SET LOCAL session_replication_role = replica;
  UPDATE remedy_offer SET state = 'accepted', chosen_option_id = option.id
    FROM remedy_option option, complaint
   WHERE option.offer_id = remedy_offer.id AND complaint.id = remedy_offer.complaint_id
     AND remedy_offer.tenant_id = '${tenantId}' AND number LIKE '${mark}%';
  COMMIT`;

const promises = `
  INSERT INTO promise (tenant_id, id, complaint_id, option_id, position, deed, owner_id, due_at, first_due_at, state, proof_kind,
      proof_text, kept_at, made_at)
  SELECT $1, gen_random_uuid(), c.complaint_id, offer.chosen_option_id, 1, '退款', $3, c.ended_at, c.ended_at, 'kept', 'number', 'T-1',
      c.ended_at + CASE WHEN ${dice("kept")} < 9 THEN interval '1 hour' ELSE interval '-1 minute' END, c.opened_at
    FROM conversation c JOIN complaint ON complaint.id = c.complaint_id JOIN remedy_offer offer ON offer.complaint_id = c.complaint_id
   WHERE c.tenant_id = $1 AND number LIKE $2 || '%'`;

const inspections = `
  INSERT INTO inspection (tenant_id, conversation_id, complaint_id, staff_id, shop_id, channel, ended_at, rule_set_version,
      inspected_at, met_count, broken_count, not_applicable_count, has_critical)
  SELECT $1, c.id, c.complaint_id, c.staff_id, c.shop_id, c.channel, c.ended_at, 'filled', c.ended_at, 15,
      CASE WHEN ${dice("broken")} < 30 THEN 2 ELSE 0 END, 4, false ${of}`;

const results = `
  INSERT INTO inspection_result (tenant_id, conversation_id, rule_code, rule_version, outcome, severity, weight, staff_id, shop_id,
      channel, reason_code, ended_at, found_at)
  SELECT $1, id, rule, 0, CASE WHEN dice < 12 THEN 'broken' WHEN dice < 75 THEN 'met' ELSE 'not_applicable' END, 'normal', 5,
      staff_id, shop_id, channel, 'filled', ended_at, ended_at
    FROM (SELECT c.*, rule, abs(hashtext(c.id::text || rule)) % 100 AS dice FROM conversation c
      JOIN complaint ON complaint.id = c.complaint_id,
      unnest(ARRAY['greeting', 'first_response', 'next_response', 'vague_time', 'apology', 'restated', 'blame', 'record_complete',
        'evidence_asked', 'promise_kept', 'closing_confirmed', 'private_contact']) rule
      WHERE c.tenant_id = $1 AND number LIKE $2 || '%') line`;

const scorecard = `
  INSERT INTO scorecard (tenant_id, code, opened_at) VALUES ($1, 'filled', '2026-01-01') ON CONFLICT DO NOTHING`;
const scorecardVersion = `
  INSERT INTO scorecard_version (tenant_id, code, version, form, state, revision, made_at, published_at)
  VALUES ($1, 'filled', 0, '{}', 'published', 1, '2026-01-01', '2026-01-01') ON CONFLICT DO NOTHING`;
const evaluations = `
  INSERT INTO evaluation (tenant_id, id, conversation_id, complaint_id, staff_id, evaluator_id, scorecard_code, scorecard_version,
      purpose, is_blind, state, revision, score, has_critical, started_at, saved_at, submitted_at, counted_until)
  SELECT $1, gen_random_uuid(), c.id, c.complaint_id, c.staff_id, $3, 'filled', 0, 'spot', true, 'submitted', 1,
      60 + ${dice("points")} * 0.4, ${dice("fatal")} < 6, ended_at, ended_at, ended_at, ended_at ${of}
     AND c.staff_id <> $3 AND abs(hashtext(c.id::text || 'drawn')) % $4::int = 0`;
