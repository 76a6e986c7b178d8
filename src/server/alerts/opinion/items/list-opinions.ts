import { sql } from "kysely";
import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { opinionRows, presentOpinion } from "./opinion-rows.ts";

type Query = z.output<typeof opinionRoutes.listOpinions.query>;
type Listed = z.input<typeof opinionRoutes.listOpinions.answer>;

const isAnswered = sql<boolean>`EXISTS (
  SELECT FROM opinion_reply_sent s WHERE s.tenant_id = i.tenant_id AND s.item_id = i.id)`;

// The first may be of another alert, or of none: then the first of its copies here stands for them.
const isFirstOfAlert = sql<boolean>`NOT EXISTS (
  SELECT FROM opinion_item e WHERE e.tenant_id = i.tenant_id AND e.alert_id = i.alert_id
    AND (e.id = i.copy_of OR (e.copy_of = i.copy_of AND e.id < i.id)))`;

/** What is said elsewhere, the latest first; of what repeats another only the first is listed. */
export async function listOpinions(
  tx: Tx,
  { which, list, source, alert, words, after, limit }: Query,
): Promise<Listed> {
  const found = await opinionRows(tx)
    .where((is) =>
      alert === undefined
        ? is("i.copy_of", "is", null)
        : is.or([is("i.copy_of", "is", null), isFirstOfAlert]),
    )
    .$if(which === "open", (rows) => rows.where(sql<boolean>`NOT ${isAnswered}`))
    .$if(which === "answered", (rows) => rows.where(isAnswered))
    .$if(which === "severe", (rows) => rows.where("i.severity", "in", ["high", "critical"]))
    .$if(source !== undefined, (rows) => rows.where("i.source", "=", source!))
    .$if(alert !== undefined, (rows) => rows.where("a.number", "=", alert!.toUpperCase()))
    .$if(words !== undefined, (rows) =>
      rows.where(sql<boolean>`strpos(lower(i.title || ' ' || i.body), lower(${words!}::text)) > 0`),
    )
    .$if(list !== undefined, (rows) =>
      rows.where(sql<boolean>`EXISTS (SELECT FROM opinion_hit h JOIN opinion_list l
        ON l.tenant_id = h.tenant_id AND l.id = h.list_id
        WHERE h.tenant_id = i.tenant_id AND h.item_id = i.id AND l.number = ${list!})`),
    )
    .where(behindCursor(after, ["i.posted_at", "i.id"], "<"))
    .orderBy("i.posted_at", "desc")
    .orderBy("i.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: rows.map(presentOpinion), next: last ? cursorOf(last.posted_at, last.id) : null };
}
