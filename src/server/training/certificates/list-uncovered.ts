import { sql } from "kysely";
import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Listed = z.input<typeof trainingRoutes.listUncovered.answer>;
type Row = {
  id: string;
  number: string;
  title: string;
  received_at: Date;
  owner_id: string;
  owner_name: string;
  code: string;
  mark_title: { zh: string; en: string };
  revoked_at: Date | null;
  expires_at: Date | null;
  certificate_id: string | null;
};

/** Open cases whose owner lacks a mark they ask for and nobody made an exception, the longest open first. */
export async function listUncovered(
  tx: Tx,
  { after, limit }: { after?: string; limit: number },
): Promise<Listed> {
  const { rows: found } = await sql<Row>`
    SELECT complaint.id, complaint.number, complaint.title, complaint.received_at,
      owner.id AS owner_id, owner.name AS owner_name, latest.code, latest.mark->'title' AS mark_title,
      last.id AS certificate_id, last.revoked_at, last.expires_at
    FROM (SELECT DISTINCT ON (code) * FROM mark_version ORDER BY code, version DESC) latest
    JOIN complaint ON complaint.severity = ANY (latest.severities) OR complaint.category = ANY (latest.categories)
      OR (latest.for_regulator AND EXISTS (
        SELECT FROM regulator_matter WHERE complaint_id = complaint.id AND closed_at IS NULL))
    JOIN staff owner ON owner.id = complaint.owner_id
    LEFT JOIN LATERAL (
      SELECT id, revoked_at, expires_at FROM certificate
      WHERE staff_id = owner.id AND mark_code = latest.code ORDER BY earned_at DESC LIMIT 1) last ON true
    WHERE complaint.state NOT IN ('closed', 'withdrawn', 'merged')
      AND ${behindCursor(after, ["complaint.received_at", "complaint.id"], ">")}
      AND NOT EXISTS (SELECT FROM certificate valid
        WHERE valid.staff_id = owner.id AND valid.mark_code = latest.code
          AND valid.expires_at > ${tx.now} AND valid.revoked_at IS NULL)
      AND NOT EXISTS (SELECT FROM mark_override
        WHERE complaint_id = complaint.id AND staff_id = owner.id AND mark_code = latest.code)
    ORDER BY complaint.received_at, complaint.id, latest.code LIMIT ${limit + 1}`.execute(tx);
  const rows = wholeCases(found, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(present),
    next: last && rows.length < found.length ? cursorOf(last.received_at, last.id) : null,
  };
}

// A case that lacks two marks stands in two rows: a page never ends between them.
function wholeCases(found: Row[], limit: number): Row[] {
  if (found.length <= limit) return found;
  const cut = found[limit]!.id;
  const whole = found.slice(0, limit).filter(({ id }) => id !== cut);
  return whole.length > 0 ? whole : found.slice(0, limit);
}

function present(row: Row): Listed["rows"][number] {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    owner: { id: row.owner_id, name: row.owner_name },
    markCode: row.code,
    mark: row.mark_title,
    why: reason(row),
    since: (row.revoked_at ?? row.expires_at)?.toISOString() ?? null,
  };
}

function reason({ certificate_id, revoked_at, expires_at }: Row): Listed["rows"][number]["why"] {
  if (!certificate_id) return "never";
  if (revoked_at) return "revoked";
  return expires_at ? "expired" : "waiting";
}
