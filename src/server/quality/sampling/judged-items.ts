import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";

/** A drawn conversation with what people said of it; null while nobody has. */
export type JudgedItem = {
  drawId: string;
  id: string;
  stratum: string;
  probability: number;
  score: number | null;
  hasCritical: boolean | null;
};

/**
 * The items of these draws with the scores in force: after corrections, and of two inspectors the mean; an error that one
 * of them calls critical is.
 */
export async function judgedItems(tx: Tx, drawIds: string[]): Promise<JudgedItem[]> {
  const { rows } = await sql<JudgedItem>`
    SELECT item.draw_id AS "drawId", item.id, item.stratum, item.inclusion_probability AS probability,
           judged.score, judged.critical AS "hasCritical"
      FROM sample_item item
      LEFT JOIN LATERAL (
        SELECT avg(coalesce(corrected.score_after, e.score))::double precision AS score,
               bool_or(coalesce(corrected.has_critical, e.has_critical)) AS critical
          FROM evaluation e
          LEFT JOIN LATERAL (
            SELECT score_after, has_critical FROM evaluation_correction c
             WHERE c.tenant_id = e.tenant_id AND c.evaluation_id = e.id ORDER BY position DESC LIMIT 1
          ) AS corrected ON true
         WHERE e.tenant_id = item.tenant_id AND e.sample_item_id = coalesce(item.counted_from, item.id)
           AND e.state = 'submitted'
      ) AS judged ON true
     WHERE item.draw_id = ANY(${drawIds}::uuid[])
     ORDER BY item.id`.execute(tx);
  return rows;
}
