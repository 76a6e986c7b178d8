import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Span } from "./figures/sources.ts";

/** Cases a manager should look into: the dearest, the longest, and those rated worst. */
export type Notable = { number: string; why: "dearest" | "longest" | "worst"; measure: number };

const ofEach = 5;

export async function readNotable(tx: Tx, { from, until, cut }: Span): Promise<Notable[]> {
  const { rows } = await sql<Notable>`
    WITH ended AS (SELECT conversation.*, complaint.number FROM conversation
        JOIN complaint ON complaint.id = conversation.complaint_id
       WHERE ended_at >= ${from} AND ended_at < ${until})
    (SELECT number, 'dearest' AS why, cost_minor::float8 AS measure FROM ended JOIN tenant ON tenant.currency = ended.currency
      WHERE cost_minor > 0 ORDER BY cost_minor DESC, ended.id LIMIT ${ofEach})
    UNION ALL
    (SELECT number, 'longest', extract(epoch FROM ended_at - opened_at)::float8 / 3600 FROM ended
      ORDER BY ended_at - opened_at DESC, id LIMIT ${ofEach})
    UNION ALL
    (SELECT complaint.number, 'worst', score::float8 FROM survey JOIN complaint ON complaint.id = survey.complaint_id
      WHERE kind = 'closing' AND asked_at >= ${from} AND asked_at < ${until} AND answered_at <= ${cut} AND score <= 2
      ORDER BY score, answered_at, survey.id LIMIT ${ofEach})`.execute(tx);
  return rows;
}
