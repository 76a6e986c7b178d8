import { sql } from "kysely";
import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Tx } from "../../../db/database.ts";

export type Opinion = z.input<typeof opinionRoutes.listOpinions.answer>["rows"][number];

const excerptSigns = 160;

/** Items with what a list shows of each. */
export function opinionRows(tx: Tx) {
  return tx
    .selectFrom("opinion_item as i")
    .leftJoin("alert as a", (join) =>
      join.onRef("a.tenant_id", "=", "i.tenant_id").onRef("a.id", "=", "i.alert_id"),
    )
    .selectAll("i")
    .select([
      "a.number as alertNumber",
      sql<number>`(SELECT count(*)::int FROM opinion_item c WHERE c.tenant_id = i.tenant_id AND c.copy_of = i.id)`.as(
        "copies",
      ),
      sql<number>`(SELECT count(*)::int FROM opinion_match m WHERE m.tenant_id = i.tenant_id AND m.item_id = i.id)`.as(
        "matches",
      ),
      sql<
        Opinion["lists"]
      >`(SELECT coalesce(json_agg(json_build_object('number', l.number, 'name', v.name) ORDER BY l.number), '[]')
        FROM opinion_hit h JOIN opinion_list l ON l.tenant_id = h.tenant_id AND l.id = h.list_id
        JOIN opinion_list_version v ON v.tenant_id = l.tenant_id AND v.list_id = l.id AND v.version = l.version
        WHERE h.tenant_id = i.tenant_id AND h.item_id = i.id)`.as("lists"),
      replyState.as("reply"),
    ]);
}

/** How far the reply is: approved by everybody who has to is cleared. */
const replyState = sql<Opinion["reply"]>`CASE
  WHEN EXISTS (SELECT FROM opinion_reply_sent s WHERE s.tenant_id = i.tenant_id AND s.item_id = i.id) THEN 'sent'
  ELSE coalesce((SELECT CASE WHEN (
      SELECT count(*) FROM opinion_reply_approval p WHERE p.tenant_id = r.tenant_id AND p.item_id = r.item_id
        AND p.version = r.version AND (p.side = 'pr' OR r.needs_legal)) >= 1 + r.needs_legal::int THEN 'cleared' ELSE 'waiting' END
    FROM opinion_reply r WHERE r.tenant_id = i.tenant_id AND r.item_id = i.id ORDER BY r.version DESC LIMIT 1), 'none') END`;

export type OpinionRow = Awaited<ReturnType<ReturnType<typeof opinionRows>["execute"]>>[number];

export function presentOpinion(row: OpinionRow): Opinion {
  return {
    id: row.id,
    number: row.number,
    source: row.source,
    address: row.address,
    title: row.title,
    excerpt: [...row.body.replaceAll("\n", " ")].slice(0, excerptSigns).join(""),
    author: row.author,
    postedAt: row.posted_at.toISOString(),
    mood: row.mood as Opinion["mood"],
    severity: row.severity as Opinion["severity"],
    lists: row.lists,
    copies: row.copies,
    matches: row.matches,
    alert: row.alertNumber,
    reply: row.reply,
  };
}
