import { sql } from "kysely";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { countedFacts } from "./fact-source.ts";
import { compileFormula } from "./formula.ts";
import { indicatorOn } from "./indicators.ts";
import { periodOf } from "./period.ts";

type Wanted = { indicator: string; from?: string; to?: string; after?: string; limit: number };
type Row = { id: string; complaintNumber: string; messageId: string | null; at: Date; gave: number | null };

/** Every single thing that a person's figure counts, the latest first. */
export async function listSources(
  tx: Tx,
  staffId: string,
  { indicator: code, after, limit, ...wanted }: Wanted,
) {
  const period = await periodOf(tx, wanted);
  const { indicator } = await indicatorOn(tx, code, period.to);
  const { rows } = await sql<Row>`
    SELECT fact.source_id AS id, complaint.number AS "complaintNumber", fact.message_id AS "messageId", fact.at,
      ${compileFormula(indicator.formula, indicator.counts).sql} AS gave
    FROM (SELECT * FROM ${countedFacts(indicator, period)}) fact JOIN complaint ON complaint.id = fact.complaint_id
    WHERE fact.staff_id = ${staffId} AND ${behindCursor(after, ["fact.at", "fact.source_id"], "<")}
    ORDER BY fact.at DESC, fact.source_id DESC LIMIT ${limit + 1}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length > limit && last ? cursorOf(last.at, last.id) : null,
  };
}
