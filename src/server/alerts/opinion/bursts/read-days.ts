import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { DayVoices } from "./burst-evidence.ts";

/** One who writes three times on a day is one voice; an item without an author is a voice of its own. */
const voice = sql`coalesce(i.source || ' ' || i.author, i.id::text)`;

/** Distinct voices of each day of each list, by the calendar of the house; and how many since the alert of its last burst was closed. */
export async function voicesByDay(
  tx: Tx,
  timeZone: string,
  days: number,
): Promise<Map<string, (DayVoices & { day: string })[]>> {
  const { rows } = await sql<{ list_id: string; day: string } & DayVoices>`
    WITH today AS (SELECT (${tx.now}::timestamptz AT TIME ZONE ${timeZone})::date AS day),
    closed AS (${lastClosed}),
    heard AS (
      SELECT h.list_id, (i.posted_at AT TIME ZONE ${timeZone})::date AS day, ${voice} AS voice,
        i.posted_at > coalesce(closed.at, '-infinity') AS "isSince"
      FROM opinion_item i JOIN opinion_hit h ON h.tenant_id = i.tenant_id AND h.item_id = i.id
      LEFT JOIN closed ON closed.list_id = h.list_id
      WHERE i.posted_at > ${tx.now}::timestamptz - make_interval(days => ${days + 1})
    )
    SELECT list_id, heard.day::text AS day, today.day - heard.day AS "daysAgo", count(DISTINCT voice)::int AS voices,
      (count(DISTINCT voice) FILTER (WHERE "isSince"))::int AS since
    FROM heard, today WHERE today.day - heard.day < ${days}
    GROUP BY 1, heard.day, today.day ORDER BY heard.day`.execute(tx);
  return Map.groupBy(rows, ({ list_id }) => list_id);
}

const lastClosed = sql`
  SELECT b.list_id, max(a.closed_at) AS at FROM opinion_burst b
  JOIN alert a ON a.tenant_id = b.tenant_id AND a.id = b.alert_id GROUP BY 1`;

/** When the alert of each list's last burst was closed or dismissed. */
export async function closings(tx: Tx): Promise<Map<string, Date>> {
  const { rows } = await sql<{ list_id: string; at: Date | null }>`${lastClosed}`.execute(tx);
  return new Map(rows.flatMap(({ list_id, at }) => (at ? [[list_id, at]] : [])));
}

/** The items of a list that a burst rests on. */
export async function itemsSince(tx: Tx, listId: string, since: Date) {
  return tx
    .selectFrom("opinion_item as i")
    .innerJoin("opinion_hit as h", (join) =>
      join.onRef("h.tenant_id", "=", "i.tenant_id").onRef("h.item_id", "=", "i.id"),
    )
    .select(["i.id", "i.severity"])
    .where("h.list_id", "=", listId)
    .where("i.posted_at", ">=", since)
    .execute();
}
