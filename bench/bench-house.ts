import pg from "pg";
import { closeDatabase, openDatabase } from "../src/server/db/database.ts";
import { startEmbeddedPostgres } from "../src/server/db/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../src/server/db/migrate.ts";
import { foundHouse } from "../src/server/people/found-house.ts";
import { agentWords, customerWords } from "./inspected-month.ts";

/** A house in a PostgreSQL of its own, with twelve agents and two shops; filled in bulk, so that large months are soon there. */
export async function openBenchHouse(folder: string) {
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {} });
  const passwords = { appPassword: "bench", identityPassword: "bench" };
  await migrate({ adminUrl: postgres.adminUrl, ...passwords });
  const { tenantId, staffIds, shopIds } = await foundHouse(
    postgres.adminUrl,
    plan,
    new Date("2026-09-01T00:00:00Z"),
  );
  const admin = new pg.Client(postgres.adminUrl);
  await admin.connect();
  // What is filled in refers to what was filled in before: asking that of every row would take most of the time.
  await admin.query("SET session_replication_role = replica");
  const appUrl = Object.assign(new URL(postgres.adminUrl), {
    username: "mingjing_app",
    password: "bench",
  }).href;
  openDatabase(appUrl, { maxConnections: 4 });
  const ids = { tenantId, staffIds: Object.values(staffIds), shopIds: Object.values(shopIds) };

  return {
    ...ids,
    adminUrl: postgres.adminUrl,
    /** Ended conversations of one month, without their words. */
    async fillConversations(count: number) {
      await admin.query(conversationsSql, [tenantId, ids.staffIds, ids.shopIds, count]);
    },
    /** The words and deeds of every conversation. */
    async fillWords() {
      await admin.query(wordsSql, [tenantId, agentWords, customerWords]);
      await admin.query(deedsSql, [tenantId]);
      await admin.query("ANALYZE");
    },
    /** Conversations with an inspection and the results of twenty-two rules each. */
    async fillInspections(count: number, rules: string[]) {
      await admin.query(conversationsSql, [tenantId, ids.staffIds, ids.shopIds, count]);
      await admin.query(inspectionsSql, [tenantId]);
      await admin.query(resultsSql, [tenantId, rules]);
      await admin.query("VACUUM ANALYZE");
    },
    /** Conversations that were all drawn, judged by one of two people, and appealed against, half of it ruled. */
    async fillEvaluations(count: number) {
      await admin.query(conversationsSql, [tenantId, ids.staffIds, ids.shopIds, count]);
      for (const sql of judgedSql) await admin.query(sql, [tenantId, ids.staffIds]);
      await admin.query("VACUUM ANALYZE");
    },
    rows: async (sql: string, parameters: unknown[] = []) => (await admin.query(sql, parameters)).rows,
    async close() {
      await closeDatabase();
      await admin.end();
      await postgres.stop();
    },
  };
}

const plan = {
  slug: "bench",
  nameZh: "测速店",
  nameEn: "Bench",
  shops: [
    { code: "main", name: "旗舰店" },
    { code: "outlet", name: "折扣店" },
  ],
  departments: [],
  grades: [{ code: "junior", rank: 1, nameZh: "初级", nameEn: "Junior", limits: {} }],
  staff: Array.from({ length: 12 }, (_none, index) => ({
    email: `agent${index}@bench.example`,
    name: `Agent ${index}`,
    role: "agent" as const,
    grade: "junior",
  })),
};

const conversationsSql = `
  WITH person AS (
    INSERT INTO customer (tenant_id, id, name, created_at) VALUES ($1, gen_random_uuid(), '王女士', '2026-09-01') RETURNING id
  ), filed AS (
    INSERT INTO complaint (tenant_id, id, number, state, channel, customer_id, title, description, description_salt, category,
        second_category, shop_id, received_at, closed_at, closed_how)
    SELECT $1, gen_random_uuid(), 'B' || n, 'closed', CASE WHEN n % 3 = 0 THEN 'chat' ELSE 'phone' END, person.id, '杯子裂了',
        '杯子收到就是裂的', '\\x00', 'goods_quality', 'broken', ($3::uuid[])[1 + (n % 2)::int],
        timestamptz '2026-09-28' + n * interval '30 days' / $4::int,
        timestamptz '2026-10-01' + n * interval '30 days' / $4::int, 'confirmed'
      FROM person, generate_series(1, $4::int) n
    RETURNING id, substr(number, 2)::int AS n, channel, shop_id, received_at, closed_at
  )
  INSERT INTO conversation (tenant_id, id, complaint_id, chapter, staff_id, shop_id, channel, category, second_category, severity,
      opened_at, ended_at, ended_how, messages_in, messages_out, mood, is_reopened, is_fast_lane, cost_minor)
  SELECT $1, gen_random_uuid(), id, 1, ($2::uuid[])[1 + n % 12], shop_id, channel, 'goods_quality', 'broken', 'normal',
      received_at, closed_at, 'confirmed', 5, 7, 'calm', false, false, 0
    FROM filed`;

const wordsSql = `
  INSERT INTO message (tenant_id, id, complaint_id, direction, kind, author_kind, author_id, body, salt, channel, at)
  SELECT $1, gen_random_uuid(), complaint_id, CASE WHEN is_in THEN 'in' ELSE 'out' END, 'message',
      CASE WHEN is_in THEN 'customer' ELSE 'staff' END, CASE WHEN is_in THEN 'customer' ELSE staff_id::text END,
      CASE WHEN is_in THEN ($3::text[])[1 + (hash + i) % array_length($3::text[], 1)]
           ELSE ($2::text[])[1 + (hash + i) % array_length($2::text[], 1)] END || '（' || hash || '-' || i || '）',
      '\\x00', channel, opened_at + i * interval '4 hours'
    FROM (SELECT *, i > 1 AND i % 2 = 1 AS is_in, abs(hashtext(id::text)) % 100000 AS hash
            FROM conversation, generate_series(0, 11) i WHERE tenant_id = $1) line`;

const deedsSql = `
  INSERT INTO journal (tenant_id, stream, version, id, type, data, actor_kind, actor_id, at, previous_hash, hash)
  SELECT $1, complaint_id, 1 + step, gen_random_uuid(), type, '{}', 'staff', staff_id::text, opened_at + step * interval '6 hours', '', ''
    FROM conversation, unnest(ARRAY['complaint_accepted', 'complaint_triaged', 'investigation_started', 'department_asked',
      'department_answered', 'finding_recorded', 'responsibility_ruled', 'remedy_offered', 'option_chosen', 'confirmation_asked',
      'complaint_confirmed']) WITH ORDINALITY AS deed (type, step)
   WHERE tenant_id = $1`;

const inspectionsSql = `
  INSERT INTO inspection (tenant_id, conversation_id, complaint_id, staff_id, shop_id, channel, ended_at, rule_set_version,
      inspected_at, met_count, broken_count, not_applicable_count, has_critical)
  SELECT $1, id, complaint_id, staff_id, shop_id, channel, ended_at, 'bench', ended_at, 15, 3, 4, false
    FROM conversation WHERE tenant_id = $1`;

const resultsSql = `
  INSERT INTO inspection_result (tenant_id, conversation_id, rule_code, rule_version, outcome, severity, weight, staff_id, shop_id,
      channel, reason_code, ended_at, found_at)
  SELECT $1, id, rule, 0, CASE WHEN dice < 12 THEN 'broken' WHEN dice < 75 THEN 'met' ELSE 'not_applicable' END, 'normal', 5,
      staff_id, shop_id, channel, 'bench', ended_at, ended_at
    FROM (SELECT c.*, rule, abs(hashtext(c.id::text || rule)) % 100 AS dice
            FROM conversation c, unnest($2::text[]) rule WHERE tenant_id = $1) line`;

const judgedSql = [
  `INSERT INTO scorecard_version (tenant_id, code, version, form, state, revision, made_at, published_at)
   VALUES ($1, 'bench', 0, '{"zh": "评分表", "en": "Scorecard"}', 'published', 1, '2026-01-01', '2026-01-01') RETURNING $2::uuid[]`,
  `INSERT INTO sample_draw (tenant_id, id, plan_id, plan_version, seed, frame_from, frame_to, frame_size, frame_digest, strata,
       sample_size, drawn_by_kind, drawn_by_id, drawn_at)
   SELECT $1, gen_random_uuid(), gen_random_uuid(), 1, 'bench', '2026-10-01', '2026-11-01', count(*), '', '[]', count(*), 'staff',
       ($2::uuid[])[1]::text, '2026-11-01' FROM conversation`,
  `INSERT INTO sample_item (tenant_id, id, draw_id, conversation_id, stratum, inclusion_probability, assigned_to, state)
   SELECT $1, gen_random_uuid(), draw.id, c.id, 'all', 1, ($2::uuid[])[11 + abs(hashtext(c.id::text)) % 2], 'done'
     FROM conversation c, sample_draw draw`,
  `INSERT INTO evaluation (tenant_id, id, conversation_id, complaint_id, staff_id, evaluator_id, scorecard_code, scorecard_version,
       purpose, sample_item_id, is_blind, state, revision, score, has_critical, started_at, saved_at, submitted_at, released_at,
       counted_until)
   SELECT $1, gen_random_uuid(), c.id, c.complaint_id, ($2::uuid[])[1 + abs(hashtext(c.complaint_id::text)) % 10], item.assigned_to,
       'bench', 0, 'sample', item.id, true, 'submitted', 1, 80, false, c.ended_at, c.ended_at, c.ended_at, c.ended_at, c.ended_at
     FROM conversation c JOIN sample_item item ON item.conversation_id = c.id WHERE c.tenant_id = $1`,
  `INSERT INTO appeal (tenant_id, id, evaluation_id, complaint_id, staff_id, position, policy_version, level, words, raised_at, due_at,
       state, outcome, reason, ruled_by, ruled_at)
   SELECT $1, gen_random_uuid(), id, complaint_id, staff_id, 1, 0, 1, '不同意', submitted_at, submitted_at + interval '3 days',
       CASE WHEN is_ruled THEN 'ruled' ELSE 'open' END, CASE WHEN is_ruled THEN 'upheld' END, CASE WHEN is_ruled THEN '维持' END,
       CASE WHEN is_ruled THEN evaluator_id END, CASE WHEN is_ruled THEN submitted_at + interval '1 day' END
     FROM (SELECT *, abs(hashtext(id::text)) % 2 = 0 AS is_ruled FROM evaluation WHERE tenant_id = $1) e
    WHERE cardinality($2::uuid[]) > 0`,
];
